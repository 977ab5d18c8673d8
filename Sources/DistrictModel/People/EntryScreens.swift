/// The screens of everybody who comes into view with a birth cohort, and the watcher for whom
/// they are made.
package struct EntryScreens<Watcher: LifeWatcher>: Sendable {
  let watcher: Watcher
  /// By place of the cohort in the population's cohorts.
  let screens: ContiguousArray<EntryScreen>

  package init(_ setting: PeopleSetting, watcher: Watcher) {
    self.watcher = watcher
    screens = ContiguousArray(
      setting.template.cohorts.map { EntryScreen($0, setting, watcher) })
  }
}
