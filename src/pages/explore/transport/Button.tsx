import { Icon, type IconPaths } from '../../../ui/Icon.tsx'

/** A button of the bar: a sign, and its name as a tooltip. */
export function Button({
  icon,
  label,
  onClick,
  className = '',
}: {
  icon: IconPaths
  label: string
  onClick: () => void
  className?: string
}) {
  return (
    <button type="button" className={className} aria-label={label} title={label} onClick={onClick}>
      <Icon icon={icon} />
    </button>
  )
}
