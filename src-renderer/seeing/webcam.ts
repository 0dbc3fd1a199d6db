import { AppError, type FaultCode } from '../../src-preload/contract/faults.ts';
import type { Camera } from './seen.ts';

export type CameraFault = Extract<FaultCode, `camera/${string}`>;

/** A camera that is on. Its pictures are taken one at a time; nothing else is done with them. */
export interface Webcam {
  /** The picture of now, to be closed by whoever takes it; null before the first. */
  picture(): VideoFrame | null;
  /** Releases the device; its lamp goes out. Safe to call twice. */
  close(): void;
}

/** A camera that sends nothing for so long was taken by another program, or by a switch on its case. */
const MUTED_FOR_MS = 3000;

/**
 * Opens a camera, small and slow: a face at a desk is 150 pixels then, and it is looked at three times a second. A chosen camera
 * that is gone gives way to the default. Throws AppError('camera/...'), or the signal's reason. `onGone` is called
 * at most once, and never after `close`.
 */
export async function openWebcam(
  cameraId: string | null,
  onGone: (code: CameraFault) => void,
  signal: AbortSignal,
): Promise<Webcam> {
  signal.throwIfAborted();
  const stream = await request(cameraId);
  const [track] = stream.getVideoTracks();
  const stop = (): void => {
    for (const each of stream.getTracks()) each.stop();
  };
  if (signal.aborted || !track) {
    stop();
    signal.throwIfAborted();
    throw new AppError('camera/missing');
  }
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  let closed = false;
  let muted: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    if (closed) return;
    closed = true;
    clearTimeout(muted);
    stop();
    video.srcObject = null;
  }

  function gone(code: CameraFault): void {
    if (closed) return;
    close();
    onGone(code);
  }

  track.addEventListener('ended', () => gone('camera/lost'));
  track.addEventListener('mute', () => {
    clearTimeout(muted);
    muted = setTimeout(gone, MUTED_FOR_MS, 'camera/busy');
  });
  track.addEventListener('unmute', () => clearTimeout(muted));
  // Refused only where it is closed meanwhile.
  video.play().catch(() => undefined);
  return {
    picture() {
      if (closed || video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
      return new VideoFrame(video);
    },
    close,
  };
}

/** The cameras there are. Names are empty until the person has granted one. */
export async function listCameras(): Promise<readonly Camera[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '')
    .map(({ deviceId, label }) => ({ id: deviceId, name: label }));
}

async function request(cameraId: string | null): Promise<MediaStream> {
  // Absent on an insecure origin.
  if (!navigator.mediaDevices) throw new AppError('camera/missing');
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: {
        width: { ideal: 640 },
        height: { ideal: 480 },
        frameRate: { ideal: 5, max: 15 },
        ...(cameraId === null ? {} : { deviceId: { ideal: cameraId } }),
      },
    });
  } catch (cause) {
    throw new AppError(faultOf(cause), undefined, { cause });
  }
}

/** The names are those of the Media Capture specification, section 10.2. */
function faultOf(cause: unknown): CameraFault {
  switch (cause instanceof Error ? cause.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'camera/denied';
    case 'NotReadableError':
    case 'AbortError':
      return 'camera/busy';
    default:
      return 'camera/missing';
  }
}
