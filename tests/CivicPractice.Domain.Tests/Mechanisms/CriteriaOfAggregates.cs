using CivicPractice.Mobilization;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <summary>What holds for each criterion holds for all of them together.</summary>
public class CriteriaOfAggregates
{
    private static readonly Gen<Instant> AnyMoment = Gen.Int[-30, 300].Select(minutes => TestDistrict.Nine + Duration.FromMinutes(minutes * 10));
    private static readonly Gen<TimeRange> AnyTime = Gen.Select(AnyMoment, Gen.Int[1, 600], (from, minutes) => TimeRange.Starting(from, Duration.FromMinutes(minutes)));

    [Fact]
    public void Joined_in_any_way_agree_with_their_expression_for_requests_in_every_state() => Agree(
        [
            .. Enum.GetValues<RequestState>().Select(state => ARequest.In(state).Build()),
            new ARequest().Ordering(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "深水"), Project = AServiceProject.TheId }).Build(),
            ARequest.In(RequestState.Disputed).DisputeAnswered().Build(), new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Build(),
        ],
        Gen.OneOf(
            Gen.OneOfConst<Criterion<ServiceRequest>>(new WaitingForDispatch(), new NotYetServed(), new DangerousRequest(), new RequestOfProject(AServiceProject.TheId), new OrderedByRequester(ARequest.Requester), new DisputedByVolunteer(ARequest.Volunteer)),
            AnyMoment.Select<Instant, Criterion<ServiceRequest>>(at => new OfferUnanswered(at)),
            AnyMoment.Select<Instant, Criterion<ServiceRequest>>(at => new ServiceUnconfirmed(at)),
            AnyMoment.Select<Instant, Criterion<ServiceRequest>>(at => new DisputeToDecide(at)),
            AnyMoment.Select<Instant, Criterion<ServiceRequest>>(at => new RequestDueUntil(at)),
            AnyMoment.Select<Instant, Criterion<ServiceRequest>>(at => new WaveDue(at)),
            AnyTime.Select<TimeRange, Criterion<ServiceRequest>>(during => new ToBeServedDuring(during)),
            AnyTime.Select<TimeRange, Criterion<ServiceRequest>>(during => new WantedDuring(during))));

    [Fact]
    public void Joined_in_any_way_agree_with_their_expression_for_volunteers_in_every_state() => Agree(
        [.. Enum.GetValues<VolunteerState>().Select(state => AVolunteer.In(state).Build()), new AVolunteer().Minor().AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Mediator).Build()],
        Gen.OneOf(
            Gen.OneOfConst<Criterion<Volunteer>>(
                new VolunteerActive(), new RegistrationNotEnded(), new HoldingRole(VolunteerRole.Lecturer), new ApplyingForRole(VolunteerRole.Mediator), new LivingIn(TestDistrict.Town), new RegisteredWith(AnOrganization.TheId),
                new OfPerson(APerson.TheId), new AtHomeAt(ASite.StationId), new MergedIntoVolunteer(AVolunteer.OtherId), new WithSkill(VolunteerSkill.FirstAid)),
            Gen.Int[-9_000, 9_000].Select<int, Criterion<Volunteer>>(days => new GrownUp(TestDistrict.Monday.PlusDays(days)))));

    [Fact]
    public void Joined_in_any_way_agree_with_their_expression_for_sites_in_every_state() => Agree(
        [
            .. Enum.GetValues<SiteState>().Select(state => ASite.In(state).Build()),
            ASite.Of(SiteTier.Institute).Opened().Offering(ServicePlatform.FarmhouseLibrary).Holding(30).Build(),
        ],
        Gen.OneOf(
            Gen.OneOfConst<Criterion<PracticeSite>>(new OpenSite(), new LiveSite(), new SiteEverOpened(), new SiteWithin(TestDistrict.Town), new SiteUnder(ASite.InstituteId), new OffersPlatform(ServicePlatform.FarmhouseLibrary)),
            Gen.Enum<SiteTier>().Select<SiteTier, Criterion<PracticeSite>>(tier => new SiteOfTier(tier)),
            Gen.Enum<SiteState>().Select<SiteState, Criterion<PracticeSite>>(state => new SiteInState(state)),
            Gen.Enum<SiteSetting>().Select<SiteSetting, Criterion<PracticeSite>>(setting => new SiteOfSetting(setting)),
            Gen.Int[1, 60].Select<int, Criterion<PracticeSite>>(people => new SiteHolding(people)),
            AnyTime.Select<TimeRange, Criterion<PracticeSite>>(during => new SiteOpenedDuring(during)),
            AnyTime.Select<TimeRange, Criterion<PracticeSite>>(during => new SiteEndedDuring(during))));

    [Fact]
    public void Joined_in_any_way_agree_with_their_expression_for_calls_in_every_state() => Agree(
        [.. Enum.GetValues<CallUpState>().Select(state => ACallUp.In(state).Build()), new ACallUp().Unasked().Build()],
        Gen.OneOf(
            Gen.OneOfConst<Criterion<CallUp>>(new OpenCallUpOf(AVolunteer.TheId)),
            Gen.Enum<CallUpState>().Select<CallUpState, Criterion<CallUp>>(state => new CallUpInState(AnEmergencyMobilization.TheId, state)),
            AnyMoment.Select<Instant, Criterion<CallUp>>(at => new CallUpOverdue(at))));

    private static void Agree<T>(IReadOnlyList<T> candidates, Gen<Criterion<T>> leaf)
    {
        var tree = Gen.Recursive<Criterion<T>>((depth, deeper) => depth >= 4 ? leaf : Gen.Frequency(
            (2, leaf),
            (1, Gen.Select(deeper, deeper, (left, right) => left & right)),
            (1, Gen.Select(deeper, deeper, (left, right) => left | right)),
            (1, deeper.Select(inner => !inner))));
        tree.Sample(
            criterion =>
            {
                var expression = criterion.ToExpression().Compile(preferInterpretation: true);
                return candidates.All(candidate => expression(candidate) == criterion.IsSatisfiedBy(candidate));
            },
            iter: 1_000,
            print: criterion => criterion.ToExpression().ToString());
    }
}
