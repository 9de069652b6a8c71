// What a reader chose, kept on this device under «mujaz.…» and nowhere else. What is as the site has it is not kept.
globalThis.MujazChoices = {
  read(name) {
    try {
      return localStorage.getItem(`mujaz.${name}`)
    } catch {
      return null // No storage, no choice.
    }
  },
  keep(name, value, usual) {
    try {
      if (value === usual) localStorage.removeItem(`mujaz.${name}`)
      else localStorage.setItem(`mujaz.${name}`, value)
    } catch {
      // The choice then holds for this page only.
    }
  },
}
