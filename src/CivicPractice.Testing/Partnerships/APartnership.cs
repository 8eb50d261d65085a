using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing;

/// <summary>Builds a co-building partnership through its public commands: the station with the health bureau and the Red Cross, drafted on Monday for one year from then.</summary>
public sealed class APartnership
{
    private readonly List<Action<CoBuildingPartnership>> _steps = [];
    private NewPartnership _draft = Draft;
    private PartnershipId _id = TheId;
    private Instant _now = TestDistrict.Nine;

    /// <summary>The id, unless another is given.</summary>
    public static PartnershipId TheId { get; } = new(new Guid("00000000-0000-7000-8000-00000000c0b1"));

    /// <summary>The health bureau, a paired unit.</summary>
    public static PartnerId HealthBureau { get; } = new(new Guid("00000000-0000-7000-8000-00000000c0b2"));

    /// <summary>The Red Cross, a charity.</summary>
    public static PartnerId RedCross { get; } = new(new Guid("00000000-0000-7000-8000-00000000c0b3"));

    /// <summary>The role in which one signs for a party.</summary>
    public static string PartySignatory => "法定代表人";

    /// <summary>The role in which one signs for the district's side.</summary>
    public static string DistrictSignatory => "中心主任";

    /// <summary>From the Monday on which tests begin, for a year.</summary>
    public static Term Term { get; } = new(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1).PlusDays(-1));

    /// <summary>The cause of the deliveries that are made here, in their order.</summary>
    /// <param name="number">1 for the first.</param>
    public static Guid CauseOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xc0, 0xbd);

    /// <summary>The id of the amendments that are made here, in their order.</summary>
    /// <param name="number">1 for the first.</param>
    public static Guid AmendmentOf(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xc0, 0xbe);

    /// <summary>The last day for the health checks.</summary>
    public static LocalDate ChecksDueBy { get; } = TestDistrict.Monday.PlusMonths(3);

    /// <summary>The draft: twelve health checks (1) by the health bureau, a hundred first-aid kits (2) by the Red Cross.</summary>
    public static NewPartnership Draft { get; } = new()
    {
        Sites = [ASite.StationId],
        Parties =
        [
            new Party(HealthBureau, PartnerKind.PairedUnit, "区卫生健康局", PartySignatory),
            new Party(RedCross, PartnerKind.Charity, "区红十字会", PartySignatory),
        ],
        Signatory = DistrictSignatory,
        Term = Term,
        Commitments =
        [
            new NewCommitment(HealthBureau, "义诊", MobilizationMode.BringDownQuality, 12, ContributionUnit.Sessions, ChecksDueBy),
            new NewCommitment(RedCross, "急救包", MobilizationMode.LinkSocial, 100, ContributionUnit.Sets, Term.Through),
        ],
    };

    /// <summary>Builds a partnership in a state, by the shortest way.</summary>
    /// <param name="state">The state.</param>
    public static APartnership In(PartnershipState state) => state switch
    {
        PartnershipState.Drafted => new APartnership(),
        PartnershipState.InForce => new APartnership().SignedByParties().Concluded(),
        PartnershipState.Expired => In(PartnershipState.InForce).Expired(),
        PartnershipState.Terminated => In(PartnershipState.InForce).Terminated(),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>Gives it another id.</summary>
    /// <param name="id">The id.</param>
    public APartnership WithId(PartnershipId id)
    {
        _id = id;
        return this;
    }

    /// <summary>Changes the draft.</summary>
    /// <param name="change">The draft out of the usual one.</param>
    public APartnership Drafting(Func<NewPartnership, NewPartnership> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        _draft = change(_draft);
        return this;
    }

    /// <summary>Lets every party sign on the day of drafting.</summary>
    public APartnership SignedByParties() => Then(partnership => partnership.Parties.Aggregate(
        Decision.Accepted, (so, party) => so & partnership.Sign(party.Partner, party.Signatory, TestDistrict.Monday, _now)));

    /// <summary>Lets the district's side sign an hour later.</summary>
    public APartnership Concluded() => Then(partnership => partnership.Conclude(partnership.Signatory, FactsOf(partnership.Sites), TestDistrict.Monday, _now += Duration.FromHours(1)));

    /// <summary>Lets something come on the day of drafting, each time for a cause of its own.</summary>
    /// <param name="commitment">The number of the commitment.</param>
    /// <param name="quantity">How much.</param>
    public APartnership Delivered(int commitment, decimal quantity) =>
        Then(partnership => partnership.RecordDelivery(CauseOf(partnership.Deliveries.Count + 1), commitment, quantity, partnership.Term.From, partnership.Term.From, _now));

    /// <summary>Proposes an amendment on the day of drafting.</summary>
    /// <param name="change">What it is to change.</param>
    public APartnership Proposing(NewAmendment change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Then(partnership => partnership.ProposeAmendment(AmendmentOf(partnership.Amendments.Count + 1), change, FactsOf(change.SitesAdded), TestDistrict.Monday, _now));
    }

    /// <summary>Lets every party sign the amendment.</summary>
    public APartnership AmendmentSignedByParties() => Then(partnership => partnership.Parties.Aggregate(
        Decision.Accepted, (so, party) => so & partnership.SignAmendment(partnership.Proposal!.Id, party.Partner, party.Signatory, TestDistrict.Monday, _now)));

    /// <summary>Lets the district's side sign the amendment.</summary>
    public APartnership AmendmentAdopted() => Then(partnership => partnership.AdoptAmendment(
        partnership.Proposal!.Id, partnership.Signatory, FactsOf(partnership.Proposal.Change.SitesAdded), new PartnershipRules(), TestDistrict.Monday, _now));

    /// <summary>Gives the amendment up.</summary>
    public APartnership AmendmentDropped() => Then(partnership => partnership.DropAmendment(partnership.Proposal!.Id, _now));

    /// <summary>Lets the station, merged, hand its place over to <see cref="ASite.OtherId"/>.</summary>
    public APartnership HandedOver() => Then(partnership => partnership.HandOverSite(
        ASite.FactsOf(SiteTier.Station, SiteState.Merged), ASite.FactsOf(SiteTier.Station) with { Site = ASite.OtherId }, _now));

    /// <summary>Lets it expire on the day after its term.</summary>
    public APartnership Expired() => Then(partnership => partnership.LetExpire(
        partnership.Term.Through.PlusDays(1), _now = partnership.Term.Through.PlusDays(1).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant()));

    /// <summary>Ends it early, by agreement.</summary>
    /// <param name="on">The day; that of drafting unless given.</param>
    public APartnership Terminated(LocalDate? on = null) => Then(partnership => partnership.Terminate(TerminationReason.MutualAgreement, on ?? TestDistrict.Monday, _now));

    /// <summary>Lets days pass.</summary>
    /// <param name="days">How many.</param>
    public APartnership AfterDays(int days)
    {
        _steps.Add(_ => _now += Duration.FromDays(days));
        return this;
    }

    /// <summary>Corrects a delivery.</summary>
    /// <param name="delivery">Its number, from 1.</param>
    /// <param name="quantity">How much came.</param>
    public APartnership DeliveryCorrected(int delivery, decimal quantity) =>
        Then(partnership => partnership.CorrectDelivery(CauseOf(delivery), quantity, DeliveryCorrectionReason.Mistyped, _now));

    /// <summary>Builds it, with nothing raised.</summary>
    public CoBuildingPartnership Build() => BuildRaising().Forgotten();

    /// <summary>Builds it with all it has raised, to be added to a district and committed.</summary>
    public CoBuildingPartnership BuildRaising()
    {
        _now = TestDistrict.Nine;
        var partnership = CoBuildingPartnership.Draft(TestDistrict.Id, _id, _draft, FactsOf(_draft.Sites), TestDistrict.Monday, _now).EnsureAccepted();
        foreach (var step in _steps) step(partnership);
        return partnership;
    }

    /// <summary>What is known of sites that are open: stations, whatever their ids.</summary>
    /// <param name="sites">The sites.</param>
    public static IReadOnlyList<SiteFacts> FactsOf(IEnumerable<PracticeSiteId> sites) => [.. sites.Select(site => ASite.FactsOf(SiteTier.Station) with { Site = site })];

    private APartnership Then(Func<CoBuildingPartnership, Decision> step)
    {
        _steps.Add(partnership => step(partnership).EnsureAccepted());
        return this;
    }
}
