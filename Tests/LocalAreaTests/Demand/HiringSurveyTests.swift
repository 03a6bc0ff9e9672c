import Faults
import Foundation
import Gazetteer
import LocalArea
import TestSupport
import Testing

/// The survey of hiring needs as it is shipped, and what the reader says of tables at fault.
struct HiringSurveyTests {
  private static let survey = HiringSurvey(
    HiringTables(demand: bytes("demand"), basins: bytes("basins"), occupations: bytes("occupations")))

  private static func bytes(_ name: String) -> [UInt8] {
    let data = try? Data(contentsOf: Tables.folder.appending(path: "\(name).tsv"))
    return data.map(Array.init) ?? []
  }

  @Test func theShippedTablesAreSound() {
    #expect(Self.survey.faults.isEmpty)
    #expect(Self.survey.occupations.count == 217)
    #expect(Self.survey.domains.count == 24)
    #expect(Self.survey.year == 2025)
  }

  /// Figures read off the published base by hand.
  @Test func theFiguresOfABasinEqualTheTable() throws {
    let basin = try #require(Self.survey.basin(ofCommune: "97105"))
    #expect(basin.name == "Basse-Terre")
    let needs = try #require(Self.survey.needs(in: .basin(basin.code)))
    #expect(needs.total.projects == 2_935)
    #expect(needs.total.difficult?.percent == 41)
    #expect(needs.total.seasonal?.percent == 28)
    #expect(
      needs.domains.map(\.identifier) == [
        "health", "care-social-animation", "construction", "farming-food", "sales-marketing",
      ])
    #expect(needs.domains.map(\.figure.projects) == [231, 174, 87, 43, 38])
    #expect(needs.occupations.first?.code == "A0X40")
    #expect(needs.occupations.first?.figure.projects == 227)
  }

  @Test func communesOfThePacificHaveNoBasin() {
    #expect(Self.survey.basin(ofCommune: "98818") == nil)
    #expect(Self.survey.basin(ofCommune: "vitré") == nil)
  }

  /// The domain figures of the country count its qualified occupations, but for the rounding of one.
  @Test func qualifiedOccupationsAddUpToTheirDomain() throws {
    let country = try #require(Self.survey.needs(in: .country))
    #expect(country.domains.count == 8)
    for domain in country.domains {
      let sum = Self.survey.occupations.values
        .filter { $0.isQualified && $0.domain == domain.identifier }.reduce(0) { $0 + $1.figure.projects }
      #expect(abs(sum - domain.figure.projects) <= 1, "\(domain.identifier): \(sum)")
    }
  }

  @Test func sharesOfMaskedCountsAreMarked() {
    #expect(HiringShare(percent: 1, of: 113).isImputed)
    #expect(HiringShare(percent: 100, of: 7).isImputed)
    #expect(!HiringShare(percent: 41, of: 2_935).isImputed)
    #expect(!HiringShare(percent: 1, of: 2_558).isImputed)
  }

  @Test func aSumOfFiguresWeighsTheirShares() throws {
    let sum = try #require(
      HiringFigure.sum(of: [
        HiringFigure(projects: 100, difficult: 80), HiringFigure(projects: 300, difficult: 40),
      ]))
    #expect(sum.projects == 400)
    #expect(sum.difficult?.percent == 50)
    #expect(HiringFigure.sum(of: []) == nil)
    let partly = HiringFigure.sum(of: [
      HiringFigure(projects: 1, difficult: nil), HiringFigure(projects: 1, difficult: 2),
    ])
    #expect(partly?.difficult == nil)
  }

  @Test func faultsNameTableLineAndColumn() {
    let demand = """
      # columns: level code year item projects difficult seasonal
      basin\t1\t2025\ttotal\t10\t50\t20
      basin\t1\t2025\tmagic\t10\t50\t20
      basin\t1\t2025\tM1X80\tten\t50\t20
      basin\t1\t2025\tM1X80\t10\t101\t20
      island\t1\t2025\ttotal\t10\t50\t20
      region\t2\t2025\tM1X80\t10\t50\t20
      """
    let survey = HiringSurvey(
      HiringTables(
        demand: Array(demand.utf8),
        basins: Array("# columns: code name communes\n1\tVitré\t35360|35001\n".utf8),
        occupations: Array(
          """
          # columns: code name domain qualified projects difficult
          M1X80\tTechniciens\tcomputing\t1\t10\t50
          M1X80\tTechniciens\tcomputing\t1\t10\t50

          """.utf8)))
    let places = survey.faults.map(\.description)
    #expect(
      places.sorted() == [
        "basins.tsv:2: communes: communesExpected",
        "demand.tsv:3: item: demandItemUnknown value=magic",
        "demand.tsv:4: projects: wholeNumberExpected value=ten",
        "demand.tsv:5: difficult: percentageExpected value=101",
        "demand.tsv:6: level: valueUnknown value=island known=basin, department, region, country",
        "demand.tsv:7: code: areaWithoutTotal value=total",
        "occupations.tsv:3: code: codeExpected value=M1X80 example=A0Z40",
      ])
    #expect(survey.needs(in: .basin("1"))?.total.projects == 10)
    #expect(survey.needs(in: .region("2")) == nil)
  }

  @Test func labelledTownsAreRead() {
    var faults = Faults()
    let towns = LabelledTown.towns(Self.bytes("acv"), faults: &faults)
    #expect(faults.isEmpty)
    #expect(towns.count == 245)
    #expect(towns.count { $0.isMember } == 244)
    #expect(towns.first { $0.commune == "15014" }?.twin == "15012")
  }
}
