import { Icon, type IconPaths } from '../../../ui/Icon.tsx'

/** A button of the bar: a sign, and its name as a tooltip. */
export function Button({
  icon,
  label,
  onClick,
  className = '',
  focusHome,
}: {
  icon: IconPaths
  label: string
  onClick: () => void
  className?: string
  /** Whether the focus comes here when what had it disappears. */
  focusHome?: boolean
}) {
  return (
    <button
      type="button"
      className={className}
      data-focus-home={focusHome}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon icon={icon} />
    </button>
  )
}
