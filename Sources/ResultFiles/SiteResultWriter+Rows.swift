import CivilCalendar
import Experimentation
import Measurement

extension SiteResultWriter.Contents {
  /// The tables with their rows.
  var tables: [(Table, [[String]])] {
    [
      (.rollOuts, comparisons.flatMap(totals)), (.siteRanks, comparisons.flatMap(ranks)),
      (.siteEffects, comparisons.flatMap(effects)),
      (.places, Table.places(of: layout(measures.prefix(1), streets: places.map(\.street)))),
      (.measures, Table.measures(of: layout(measures, streets: []))),
    ]
  }

  private func totals(_ comparison: SiteComparison) -> [[String]] {
    measures.indices.map { index in
      let total = comparison.totals[index]
      let difference = comparison.differences[index].difference
      return [
        comparison.rollOut, comparison.next?.identifier ?? "", measures[index].name,
        measures[index].unit, String(total.count), total.mean.tableText,
      ] + Table.cells(total.interval) + [total.absence?.rawValue ?? "", reference]
        + [difference.mean.tableText] + Table.cells(difference.interval)
    }
  }

  private func ranks(_ comparison: SiteComparison) -> [[String]] {
    comparison.order.map { place in
      let site = comparison.sites[place]
      let standing = site.standing
      let shares = [site.openAtEnd, site.neverClosed].flatMap {
        [$0.share.tableText] + Table.cells($0.statement)
      }
      return [
        comparison.rollOut, String(standing.rank), String(standing.possible.lowerBound),
        String(standing.possible.upperBound), order, places[place].community.identifier,
        places[place].street.identifier, String(places[place].elderly),
        String(site.openAtEnd.count),
      ] + shares
    }
  }

  private func effects(_ comparison: SiteComparison) -> [[String]] {
    comparison.order.flatMap { place in
      zip(measures, comparison.sites[place].differences).map { measure, pair in
        [
          comparison.rollOut, places[place].community.identifier, measure.name, measure.unit,
          String(pair.difference.count), pair.baselineMean.tableText, pair.planMean.tableText,
          pair.difference.mean.tableText,
        ] + Table.cells(pair.difference.interval) + [pair.difference.absence?.rawValue ?? ""]
      }
    }
  }

  private func layout(
    _ measures: some Sequence<Measure>, streets: [Subject]
  ) -> ObservationLayout {
    let subjects = [district] + streets + places.map(\.community)
    return ObservationLayout(
      dates: [],
      columns: subjects.flatMap { subject in
        measures.map { ObservationLayout.Column(subject: subject, measure: $0) }
      }, promises: [])
  }
}
