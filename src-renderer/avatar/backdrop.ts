import {
  CanvasTexture,
  Group,
  LinearFilter,
  Mesh,
  MeshBasicMaterial,
  PlaneGeometry,
  SRGBColorSpace,
} from 'three';
import { paintRoom, ROOM_HEIGHT, ROOM_WIDTH, type Theme } from './room.ts';

/** The room as a wall behind Dal, by day and by night, with a way from one to the other. */
export interface Backdrop {
  readonly node: Group;
  /** 0 is day, 1 night. A room is painted when it is first seen. */
  show(night: number): void;
  dispose(): void;
}

export function createBackdrop(): Backdrop {
  const node = new Group();
  const geometry = new PlaneGeometry(ROOM_WIDTH, ROOM_HEIGHT);
  const day = createWall(geometry, -2);
  const night = createWall(geometry, -1);
  night.material.transparent = true;
  node.add(day, night);

  function reveal(wall: Wall, theme: Theme, visible: boolean): void {
    wall.visible = visible;
    if (!visible || wall.material.map) return;
    const texture = new CanvasTexture(paintRoom(theme));
    texture.colorSpace = SRGBColorSpace;
    texture.minFilter = LinearFilter;
    texture.generateMipmaps = false;
    wall.material.map = texture;
    wall.material.needsUpdate = true;
  }

  return {
    node,
    show(amount) {
      night.material.opacity = amount;
      reveal(night, 'night', amount > 0);
      reveal(day, 'day', amount < 1);
    },
    dispose() {
      geometry.dispose();
      for (const { material } of [day, night]) {
        material.map?.dispose();
        material.dispose();
      }
    },
  };
}

type Wall = Mesh<PlaneGeometry, MeshBasicMaterial>;

function createWall(geometry: PlaneGeometry, order: number): Wall {
  const wall = new Mesh(geometry, new MeshBasicMaterial({ depthWrite: false, toneMapped: false }));
  wall.renderOrder = order;
  wall.frustumCulled = false;
  return wall;
}
