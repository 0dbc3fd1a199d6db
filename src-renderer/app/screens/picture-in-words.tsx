/** What the canvas behind the screen shows, for those who do not see it. */
export function PictureInWords({ label }: { readonly label: string }) {
  return <div className="sr" role="img" aria-label={label} />;
}
