"""Speaks the jobs on standard input through libespeak-ng and says when each phoneme begins.

A job is a line of JSON: voice, text, rate (words a minute), pitch (0 to 99) and out, a file for
the 16-bit samples. For each comes one line: {"rate": Hz, "events": [[sample, mnemonic], ...]}.
"""

import ctypes
import json
import sys

PHONEME_EVENTS = 1
RETRIEVAL = 1
RATE, PITCH = 1, 3
EVENT_END, EVENT_PHONEME = 0, 7
UTF8 = 1


class Identity(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8)]


class Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", Identity),
    ]


espeak = ctypes.CDLL("libespeak-ng.so.1")
hertz = espeak.espeak_Initialize(RETRIEVAL, 500, None, PHONEME_EVENTS)
samples = bytearray()
events = []


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))
def heard(wave, count, batch):
    if wave and count > 0:
        samples.extend(ctypes.string_at(wave, count * 2))
    i = 0
    while batch[i].type != EVENT_END:
        if batch[i].type == EVENT_PHONEME:
            events.append([batch[i].sample, batch[i].id.string.decode()])
        i += 1
    return 0


espeak.espeak_SetSynthCallback(heard)
for line in sys.stdin:
    job = json.loads(line)
    samples.clear()
    events.clear()
    if espeak.espeak_SetVoiceByName(job["voice"].encode()) != 0:
        sys.exit("espeak-ng has no voice " + job["voice"])
    espeak.espeak_SetParameter(RATE, job["rate"], 0)
    espeak.espeak_SetParameter(PITCH, job["pitch"], 0)
    text = job["text"].encode() + b"\0"
    espeak.espeak_Synth(text, len(text), 0, 1, 0, UTF8, None, None)
    espeak.espeak_Synchronize()
    with open(job["out"], "wb") as out:
        out.write(samples)
    print(json.dumps({"rate": hertz, "events": events}), flush=True)
