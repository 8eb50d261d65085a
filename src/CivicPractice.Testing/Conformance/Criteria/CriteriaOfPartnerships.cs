using CivicPractice.Partnerships;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about co-building partnerships and about what partners share.</summary>
internal static class CriteriaOfPartnerships
{
    private static readonly Term Term = APartnership.Term;
    private static readonly LocalDate Due = APartnership.ChecksDueBy;
    private static readonly Instant Nine = TestDistrict.Nine;

    public static CandidateSet<CoBuildingPartnership, PartnershipId> Set { get; } = new(
        "Partnerships", partnership => partnership.Id, () => [.. Partnerships().Select((one, n) => one.WithId(HardIds.At<PartnershipId>(n)).BuildRaising())],
        [
            ("in force on the last day", new InForceOn(Term.Through)),
            ("in force on the day on which one ended", new InForceOn(Term.From.PlusDays(5))),
            ("in force within days that end on the first day", new InForceWithin(new Term(Term.From.PlusDays(-3), Term.From))),
            ("in force within days that begin on the last day", new InForceWithin(new Term(Term.Through, Term.Through.PlusDays(3)))),
            ("in force within days that begin on the day on which one ended", new InForceWithin(new Term(Term.From.PlusDays(5), Term.From.PlusDays(9)))),
            ("in a state", new PartnershipInState(PartnershipState.InForce)),
            ("covering a site", new CoveringSite(ASite.OtherId)),
            ("in a mode", new WithMode(MobilizationMode.LinkSocial)),
            ("in the last mode", new WithMode(MobilizationMode.ConnectOnline)),
            ("with a partner", new WithPartner(APartnership.RedCross)),
            ("with a kind of partner", new WithPartnerKind(PartnerKind.SocialWorkAgency)),
            ("behind", new BehindItsCommitments(Due.PlusDays(1))),
            ("ending between two days", new EndingBetween(Term.Through, Term.Through)),
            ("past the term", new PastItsTerm(Term.Through.PlusDays(1))),
            ("waiting for signatures", new AmendmentWaiting()),
        ],
        [
            ("in force", () => new PartnershipsInForceSpec(Term.Through)),
            ("in force at a site, with a kind of partner, in a mode", () => new PartnershipsInForceSpec(Term.Through, ASite.StationId, PartnerKind.Charity, MobilizationMode.LinkSocial)),
            ("in force with a partner", () => new PartnershipsInForceSpec(Term.Through, partner: APartnership.HealthBureau)),
            ("in force within days", () => new PartnershipsInForceWithinSpec(new Term(Term.From.PlusDays(-3), Term.From))),
            ("in a state", () => new PartnershipsInStateSpec(PartnershipState.InForce)),
            ("in a state at a site", () => new PartnershipsInStateSpec(PartnershipState.InForce, ASite.OtherId)),
            ("of a partner", () => new PartnershipsOfPartnerSpec(APartnership.RedCross)),
            ("behind", () => new PartnershipsBehindSpec(Term.Through.PlusDays(1))),
            ("ending", () => new PartnershipsEndingSpec(Term.From, Term.Through.PlusDays(1))),
            ("past the term", () => new PartnershipsPastTheirTermSpec(Term.Through.PlusDays(2))),
            ("waiting", () => new AmendmentsWaitingSpec()),
            ("waiting for a partner", () => new AmendmentsWaitingSpec(APartnership.RedCross)),
        ]);

    public static CandidateSet<SharedResource, SharedResourceId> Resources { get; } = new(
        "Resources", resource => resource.Id, () => [.. Shared().Select((one, n) => one.WithId(HardIds.At<SharedResourceId>(n)).BuildRaising())],
        [
            ("in a state", new ResourceInState(ResourceState.Available)),
            ("at a site", new ResourceAtSite(ASite.OtherId)),
            ("usable at a site", new ResourceUsableAt(ASite.OtherId)),
            ("of a mode", new ResourceOfMode(MobilizationMode.OpenClosed)),
            ("of at least three", new ResourceOfAtLeast(3)),
            ("of a partner", new ResourceOfPartner(APartnership.RedCross)),
            ("of a partnership", new ResourceOfPartnership(OtherPartnership)),
            ("there from its first moment", new ResourceThereDuring(AResource.Hours(0))),
            ("there until its last moment", new ResourceThereDuring(new TimeRange(AResource.Period.Until - Duration.FromHours(1), AResource.Period.Until))),
            ("unrecorded at the end of a booking", new UseUnrecorded(AResource.Hours(1).Until)),
            ("unrecorded right before the end of a booking", new UseUnrecorded(AResource.Hours(1).Until - Instants.Microsecond)),
        ],
        [
            ("in a state", () => new ResourcesInStateSpec(ResourceState.Available)),
            ("withdrawn at a site", () => new ResourcesInStateSpec(ResourceState.Withdrawn, ASite.StationId)),
            ("to be booked", () => new ResourcesToBookSpec(AResource.Hours(1))),
            ("to be booked at a site, in a mode", () => new ResourcesToBookSpec(AResource.Hours(1), 2, ASite.StationId, MobilizationMode.OpenClosed)),
            ("unrecorded", () => new ResourcesUnrecordedSpec(AResource.Hours(4).Until)),
            ("of a partner", () => new ResourcesOfPartnerSpec(APartnership.HealthBureau)),
            ("of a partnership", () => new ResourcesOfPartnershipSpec(OtherPartnership)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Set.Cases, .. Resources.Cases];

    private static PartnershipId OtherPartnership => new(new Guid("00000000-0000-7000-8000-00000000c0b9"));

    private static List<APartnership> Partnerships() =>
    [
        .. Enum.GetValues<PartnershipState>().Select(APartnership.In),
        new APartnership().Terminated(),
        InForce().Terminated(Term.From),
        InForce().Terminated(Term.From.PlusDays(5)),
        InForce().Terminated(Term.From.PlusDays(6)),
        InForce().Delivered(1, 12),
        InForce().Delivered(1, 12).Delivered(2, 100),
        InForce().Drafting(draft => draft with { Term = new Term(Term.From, Term.Through.PlusDays(1)) }),
        InForce().Drafting(draft => draft with { Term = new Term(Term.From.PlusDays(1), Term.Through.PlusDays(-1)), Commitments = [draft.Commitments[0] with { DueBy = Due.PlusDays(-1) }] }),
        InForce().Drafting(draft => draft with { Sites = [ASite.PointId, ASite.OtherId], Commitments = [draft.Commitments[0] with { Mode = MobilizationMode.ConnectOnline }] }),
        InForce().Drafting(draft => draft with { Parties = [draft.Parties[0]], Commitments = [draft.Commitments[0]] }),
        With(PartnerKind.SocialWorkAgency, MobilizationMode.ActivateIdle),
        With(PartnerKind.SocialOrganization, MobilizationMode.ConnectOnline),
        InForce().AfterDays(2).Proposing(new NewAmendment { Withdrawn = [2] }),
        InForce().AfterDays(1).Proposing(new NewAmendment { SitesAdded = [ASite.OtherId] }),
        InForce().Proposing(new NewAmendment { Withdrawn = [2] }).AmendmentSignedByParties().AmendmentAdopted(),
        InForce().Proposing(new NewAmendment { SitesAdded = [ASite.OtherId], SitesGivenUp = [ASite.StationId] }).AmendmentDropped(),
        InForce().HandedOver(),
    ];

    private static List<AResource> Shared() =>
    [
        new AResource(),
        AResource.In(ResourceState.Withdrawn),
        new AResource().Booked(1, AResource.Hours(1)).Lapsed(),
        new AResource().Being(one => one with { Quantity = 2, Site = null }).ContributedUnder(one => one with { Mode = MobilizationMode.OpenClosed }),
        new AResource().Being(one => one with { Quantity = 4 }).ContributedUnder(one => one with { Mode = MobilizationMode.OpenClosed }),
        Elsewhere(TimeRange.Starting(Nine + Instants.Microsecond, Duration.FromDays(30))),
        Elsewhere(AResource.Hours(1, 3)),
        Elsewhere(new TimeRange(Nine, AResource.Period.Until - Instants.Microsecond)),
        new AResource().Being(one => one with { Periods = [AResource.Hours(0, 2), AResource.Hours(10, 2)] }).ContributedUnder(one => one with { By = APartnership.RedCross }),
        new AResource().ContributedUnder(one => one with { By = APartnership.RedCross, Mode = MobilizationMode.LinkSocial }),
        new AResource().Booked(1, AResource.Hours(3)).Booked(1, AResource.Hours(1)),
        new AResource().Booked(1, new TimeRange(AResource.Hours(1).From, AResource.Hours(1).Until - Instants.Microsecond)),
        new AResource().Booked(1, AResource.Hours(2)),
        new AResource().Booked(1, AResource.Hours(1)).Used(1, 1, 60),
    ];

    private static APartnership InForce() => APartnership.In(PartnershipState.InForce);

    private static APartnership With(PartnerKind kind, MobilizationMode mode) => InForce().Drafting(draft => draft with
    {
        Sites = [ASite.OtherId],
        Parties = [draft.Parties[0] with { Kind = kind }, draft.Parties[1]],
        Commitments = [draft.Commitments[0] with { Mode = mode }],
    });

    private static AResource Elsewhere(TimeRange period) => new AResource().Being(one => one with { Site = ASite.OtherId, Periods = [period] })
        .ContributedUnder(one => one with { Sites = [ASite.OtherId], Partnership = OtherPartnership });
}
