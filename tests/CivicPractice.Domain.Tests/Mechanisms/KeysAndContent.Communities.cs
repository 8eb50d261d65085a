using CivicPractice.Activities;
using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Relocation communities, their integration programmes, reviews of activities.</content>
public sealed partial class KeysAndContent
{
    private static readonly IntegrationPlan[] OtherIntegration =
    [
        AnIntegrationProgramme.Plan with { Name = "?" },
        AnIntegrationProgramme.Plan with { Term = new Term(Day, Day) },
        AnIntegrationProgramme.Plan with { Project = AServiceProject.TheId },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work] },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Code = IntegrationGoalCode.CovenantKnown }, AnIntegrationProgramme.Disputes] },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Measures = "?" }, AnIntegrationProgramme.Disputes] },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Unit = IntegrationUnit.Households }, AnIntegrationProgramme.Disputes] },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Baseline = 41 }, AnIntegrationProgramme.Disputes] },
        AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Target = 91 }, AnIntegrationProgramme.Disputes] },
    ];

    [Fact]
    public async Task Differ_for_relocation_communities()
    {
        var (communities, one, other, plan) = (new DesignatingCommunities(_place.Open()), ARelocationCommunity.TheId, ARelocationCommunity.OtherId, ARelocationCommunity.Plan);
        await OnceAsync(
            key => communities.DesignateAsync(TestDistrict.Community, plan, At, key),
            [
                key => communities.DesignateAsync(TestDistrict.OtherCommunity, plan, At, key),
                .. new[] { plan with { Name = "?" }, plan with { Source = RelocationSource.FollowUp }, plan with { Since = Day.PlusDays(-1) } }
                    .Select(its => (Command)(key => communities.DesignateAsync(TestDistrict.Community, its, At, key))),
            ]);
        await OnceAsync(key => communities.RenameAsync(one, "新居", At, key), key => communities.RenameAsync(other, "新居", At, key), key => communities.RenameAsync(one, "?", At, key));
        var count = ARelocationCommunity.HeadCount;
        await OnceAsync(
            key => communities.CountAsync(one, count, At, key),
            [
                key => communities.CountAsync(other, count, At, key),
                .. new[] { count with { Households = 1 }, count with { Persons = 9_999 }, count with { AsOf = Day.PlusDays(-1) }, count with { Source = HeadCountSource.Census } }
                    .Select(its => (Command)(key => communities.CountAsync(one, its, At, key))),
            ]);
        await OnceAsync(
            key => communities.AssignSiteAsync(one, ASite.StationId, At, key), key => communities.AssignSiteAsync(other, ASite.StationId, At, key), key => communities.AssignSiteAsync(one, ASite.CentreId, At, key));
        await OnceAsync(key => communities.ReleaseSiteAsync(one, At, key), key => communities.ReleaseSiteAsync(other, At, key));
        await OnceAsync(key => communities.EndAsync(one, Day, At, key), key => communities.EndAsync(other, Day, At, key), key => communities.EndAsync(one, Day.PlusDays(-1), At, key));
        await OnceAsync(key => communities.RestoreAsync(one, Day, At, key), key => communities.RestoreAsync(other, Day, At, key), key => communities.RestoreAsync(one, Day.PlusDays(-1), At, key));
    }

    [Fact]
    public async Task Differ_for_integration_programmes()
    {
        var (running, one, other, plan, goal) = (new RunningIntegration(_place.Open()), AnIntegrationProgramme.TheId, AnIntegrationProgramme.OtherId, AnIntegrationProgramme.Plan, IntegrationGoalCode.Employed);
        (await new DesignatingCommunities(_place.Open()).DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan, At)).EnsureAccepted();
        await OnceAsync(
            key => running.PlanAsync(one, ARelocationCommunity.TheId, IntegrationDimension.Economy, plan, At, key), key => running.PlanAsync(other, ARelocationCommunity.TheId, IntegrationDimension.Economy, plan, At, key));
        await OnceAsync(
            key => running.AmendAsync(one, plan, At, key),
            [key => running.AmendAsync(other, plan, At, key), .. OtherIntegration.Select(its => (Command)(key => running.AmendAsync(one, its, At, key)))]);
        await OnceAsync(key => running.StartAsync(one, At, key), key => running.StartAsync(other, At, key), key => running.ResumeAsync(one, At, key));
        await OnceAsync(key => running.SuspendAsync(one, At, key), key => running.SuspendAsync(other, At, key));
        await OnceAsync(key => running.ResumeAsync(one, At, key), key => running.ResumeAsync(other, At, key));
        await OnceAsync(
            key => running.MeasureAsync(one, goal, Day, 50, At, key), key => running.MeasureAsync(other, goal, Day, 50, At, key), key => running.MeasureAsync(one, IntegrationGoalCode.Complaints, Day, 50, At, key),
            key => running.MeasureAsync(one, goal, Day.PlusDays(-1), 50, At, key), key => running.MeasureAsync(one, goal, Day, 51, At, key));
        await OnceAsync(
            key => running.CompleteAsync(one, ShortfallReason.TermOver, At, key), key => running.CompleteAsync(other, ShortfallReason.TermOver, At, key),
            key => running.CompleteAsync(one, null, At, key), key => running.CompleteAsync(one, ShortfallReason.DoneOtherwise, At, key));
        (await running.PlanAsync(other, ARelocationCommunity.TheId, IntegrationDimension.Economy, plan, At)).EnsureAccepted();
        await OnceAsync(
            key => running.GiveUpAsync(other, IntegrationGivenUpReason.NotNeeded, At, key), key => running.GiveUpAsync(one, IntegrationGivenUpReason.NotNeeded, At, key),
            key => running.GiveUpAsync(other, IntegrationGivenUpReason.MeansLacking, At, key));
    }

    // What went through a wire comes back with other zeros.
    [Fact]
    public async Task Are_the_same_for_a_number_however_it_is_written()
    {
        var (running, one, goal) = (new RunningIntegration(_place.Open()), AnIntegrationProgramme.TheId, IntegrationGoalCode.Employed);
        (await new DesignatingCommunities(_place.Open()).DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan, At)).EnsureAccepted();
        (await running.PlanAsync(one, ARelocationCommunity.TheId, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        var (amending, measuring, zero) = (new IdempotencyKey("amend"), new IdempotencyKey("measure"), new IdempotencyKey("zero"));

        (await running.AmendAsync(one, Aiming(41.5m, 90m), At, amending)).EnsureAccepted();
        (await running.AmendAsync(one, Aiming(41.50m, 90.0m), At, amending)).EnsureAccepted();
        (await running.StartAsync(one, At)).EnsureAccepted();
        foreach (var value in new[] { 52.5m, 52.50m, 52.500000m }) (await running.MeasureAsync(one, goal, Day, value, At, measuring)).EnsureAccepted();
        foreach (var value in new[] { 0m, 0.0m, -0.0m }) (await running.MeasureAsync(one, goal, Day, value, At, zero)).EnsureAccepted();

        static IntegrationPlan Aiming(decimal from, decimal to) => AnIntegrationProgramme.Plan with { Goals = [AnIntegrationProgramme.Work with { Baseline = from, Target = to }] };
    }

    [Fact]
    public async Task Differ_for_reviews_of_activities()
    {
        var (reviewing, at, by, other) = (new ReviewingActivities(_place.Open()), AnActivityReview.At, AnActivityReview.Resident, Reviewer.Of(Wang));
        (await _place.Planning.DraftAsync(Activity, Neighbourhood.Plan, [], At)).EnsureAccepted();
        await _place.HoldAsync(Activity, Wang);
        ReviewTag[] tags = [ReviewTag.Useful];
        var (nobodys, review, nobodysReview) = (new ActivityId(Cause(1)), ActivityReviewId.Of(Activity, by), ActivityReviewId.Of(Activity, other));
        await OnceAsync(
            key => reviewing.GiveAsync(Activity, by, 4, tags, at, key), key => reviewing.GiveAsync(nobodys, by, 4, tags, at, key), key => reviewing.GiveAsync(Activity, other, 4, tags, at, key),
            key => reviewing.GiveAsync(Activity, by, 3, tags, at, key), key => reviewing.GiveAsync(Activity, by, 4, [], at, key), key => reviewing.GiveAsync(Activity, Reviewer.Of(new VolunteerId(by.Value)), 4, tags, at, key));
        await OnceAsync(
            key => reviewing.ChangeAsync(Activity, by, 2, [], at, key), key => reviewing.ChangeAsync(nobodys, by, 2, [], at, key), key => reviewing.ChangeAsync(Activity, other, 2, [], at, key),
            key => reviewing.ChangeAsync(Activity, by, 1, [], at, key), key => reviewing.ChangeAsync(Activity, by, 2, tags, at, key));
        await OnceAsync(
            key => reviewing.StrikeAsync(review, ReviewStrikingReason.Abusive, at, key), key => reviewing.StrikeAsync(nobodysReview, ReviewStrikingReason.Abusive, at, key),
            key => reviewing.StrikeAsync(review, ReviewStrikingReason.Doubled, at, key));
        await OnceAsync(key => reviewing.ReinstateAsync(review, at, key), key => reviewing.ReinstateAsync(nobodysReview, at, key));
    }
}
