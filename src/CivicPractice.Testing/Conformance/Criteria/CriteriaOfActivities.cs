using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Safeguards;
using CivicPractice.Series;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about activities.</summary>
internal static class CriteriaOfActivities
{
    private static readonly Instant From = AnActivity.During.From;
    private static readonly Instant Until = AnActivity.During.Until;
    private static readonly Instant LineEnds = From - TestDistrict.Profile.Activities.PromotionsEndBefore;
    private static readonly Term Tuesday = new(AnActivity.Tuesday, AnActivity.Tuesday);

    public static CandidateSet<Activity, ActivityId> Set { get; } = new(
        "Activities", activity => activity.Id, Candidates,
        [
            ("open for sign-up", new OpenForSignUp(From)),
            ("open for sign-up a nanosecond earlier", new OpenForSignUp(From - Duration.Epsilon)),
            ("open for sign-up when lines are given up", new OpenForSignUp(TestDistrict.Nine, From - TestDistrict.Nine)),
            ("with a confirmation overdue", new ConfirmationOverdue(LineEnds)),
            ("with a confirmation overdue a nanosecond earlier", new ConfirmationOverdue(LineEnds - Duration.Epsilon)),
            ("for an audience", new ForAudience(new TargetAudience("a-b"))),
            ("of a category", new OfCategory(new ActivityCategory("a-b"))),
            ("taking place during a time", new TakesPlaceDuring(new TimeRange(Until, Until + Duration.FromHours(1)))),
            ("taking place at a site", new TakesPlaceAtSite(ASite.OtherId)),
            ("hosted by a site", new HostedBy(ActivityHost.Of(ASite.OtherId))),
            ("hosted by a team", new HostedBy(ActivityHost.Of(new VolunteerTeamId(ASite.OtherId.Value)))),
            ("of a project", new ActivityOfProject(AServiceProject.TheId)),
            ("a session of a series", new SessionOfSeries(AnActivitySeries.TheId)),
            ("not yet held", new NotYetHeld()),
            ("held within days", new HeldWithin(Tuesday)),
            ("held and counted by the sign-in sheet", new PersonTimesCountedBy(CountingMethod.SignInSheet)),
            ("held and counted nobody said how", new PersonTimesCountedBy(CountingMethod.Unstated)),
            ("dangerous", new DangerousActivity()),
            ("not over", new NotOver(Until - Duration.FromTicks(10))),
            ("not over at its end", new NotOver(Until)),
            ("awaiting completion", new AwaitsCompletion(Until)),
            ("awaiting completion a nanosecond earlier", new AwaitsCompletion(Until - Duration.Epsilon)),
        ],
        [
            ("open for sign-up", () => new ActivitiesOpenForSignUpSpec(TestDistrict.Nine)),
            ("open for sign-up at a site", () => new ActivitiesOpenForSignUpSpec(TestDistrict.Nine, ASite.OtherId)),
            ("with a confirmation overdue", () => new ConfirmationsOverdueSpec(LineEnds)),
            ("announced for an audience", () => new AnnouncedForAudienceSpec(TargetAudience.OverSixty, AnActivity.During)),
            ("taking place at a site", () => new ActivitiesOfSiteSpec(AnActivity.Site, AnActivity.During)),
            ("held", () => new ActivitiesHeldSpec(new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)))),
            ("held in a category", () => new ActivitiesHeldSpec(new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)), ActivityCategory.HealthCheck)),
            ("held and counted by the sign-in sheet", () => new ActivitiesCountedBySpec(CountingMethod.SignInSheet)),
            ("held and counted nobody said how, at a site", () => new ActivitiesCountedBySpec(CountingMethod.Unstated, AnActivity.Site)),
            ("sessions of a project", () => new SessionsOfProjectSpec(AServiceProject.TheId, new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)))),
            ("sessions of a series ahead", () => new SessionsAheadSpec(AnActivitySeries.TheId, From)),
            ("sessions of a series held", () => new SessionsHeldSpec(AnActivitySeries.TheId, new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(9)))),
            ("dangerous", () => new DangerousActivitiesSpec(new TimeRange(Until - Instants.Microsecond, Until + Duration.FromHours(1)))),
            ("announced", () => new AnnouncedActivitiesSpec(new TimeRange(Until - Instants.Microsecond, Until + Duration.FromHours(1)))),
            ("awaiting completion", () => new ActivitiesAwaitingCompletionSpec(Until + Duration.FromHours(1))),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static List<Activity> Candidates()
    {
        var all = new List<AnActivity>();
        foreach (var state in Enum.GetValues<ActivityState>()) all.Add(AnActivity.In(state));
        foreach (var moved in new[] { -Instants.Microsecond, Instants.Microsecond })
        {
            var during = new TimeRange(From + moved, Until + moved);
            all.Add(At(during).Published());
            all.Add(At(during).Published().SignedUp().CheckedIn());
        }

        for (var n = 0; n < 2; n++) all.Add(AnActivity.In(ActivityState.Underway).InDanger());
        // Seats that are kept, and such that are for who is in line.
        for (var n = 0; n < 2; n++) all.Add(Line().WithSeats(3).Promoted());
        all.Add(Line(new TimeRange(From - Instants.Microsecond, Until)).WithSeats(3).Promoted());
        all.Add(Line().WithSeats(3));
        all.Add(At(new TimeRange(From + Instants.Microsecond, Until)).Planned(plan => plan with { Seats = 2, TakesLatecomers = true }).Published().SignedUpByBoth().InLine().WithSeats(3).Promoted());
        all.Add(new AnActivity().Planned(plan => plan with { Audience = new TargetAudience("a-b") }).Published());
        all.Add(new AnActivity().Planned(plan => plan with { Risk = null }));
        all.Add(At(AnActivity.During).Planned(plan => plan with { Seats = 1, Site = ASite.OtherId }).Published().SignedUp());
        all.Add(At(AnActivity.During).Planned(plan => plan with { Seats = 2, Site = ASite.OtherId }).Published().SignedUp());
        all.Add(At(AnActivity.During).Planned(plan => plan with { Site = ASite.OtherId }).Published());
        // A team and a site that bear the same id are two hosts.
        foreach (var host in new[] { ActivityHost.Of(ASite.OtherId), ActivityHost.Of(new VolunteerTeamId(ASite.OtherId.Value)) }) all.Add(new AnActivity().Planned(plan => plan with { Host = host }));
        all.AddRange(new[] { "a-b", "a", "aa", "a-c", "a-b" }.Select(code => new AnActivity().Planned(plan => plan with { Category = new ActivityCategory(code) })));
        all.Add(At(TimeRange.Starting(From + Duration.FromDays(1), Duration.FromHours(2))).Published().SignedUp().CheckedIn().CheckedOut().Completed());
        // Two begin at the same time: the id decides.
        for (var n = 0; n < 2; n++) all.Add(AnActivity.In(ActivityState.Held).Corrected());
        all.Add(At(AnActivity.During).Planned(plan => plan with { Site = ASite.OtherId }).Published().SignedUp().CheckedIn().CheckedOut().Completed());
        // Of one project on two days, and of another.
        for (var n = 0; n < 2; n++) all.Add(AnActivity.In(ActivityState.Held).Planned(plan => plan with { Project = AServiceProject.TheId }));
        all.Add(At(TimeRange.Starting(From - Duration.FromHours(12), Duration.FromHours(2))).Planned(plan => plan with { Project = AServiceProject.TheId }).Published().SignedUp().CheckedIn().CheckedOut().Completed());
        all.Add(AnActivity.In(ActivityState.Published).Planned(plan => plan with { Project = AServiceProject.TheId }));
        all.Add(AnActivity.In(ActivityState.Held).Planned(plan => plan with { Project = AServiceProject.OtherId }));
        // Begun already, and open to latecomers.
        all.Add(At(new TimeRange(From - Duration.FromHours(1), Until)).Planned(plan => plan with { TakesLatecomers = true }).Published());
        // Of one series, held and ahead, and of another; the last two begin at the same time.
        var other = ActivitySeriesId.Of(new ProgrammeId(AnActivity.TheId.Value));
        foreach (var (state, series) in new[] { (ActivityState.Held, AnActivitySeries.TheId), (ActivityState.Held, AnActivitySeries.TheId), (ActivityState.Published, other), (ActivityState.Published, AnActivitySeries.TheId), (ActivityState.Underway, AnActivitySeries.TheId) })
            all.Add(AnActivity.In(state).Planned(plan => plan with { Series = series }));
        return [.. all.Select((one, n) => one.WithId(HardIds.At<ActivityId>(n)).BuildUnstored())];
    }

    private static AnActivity Line(TimeRange? during = null) => At(during ?? AnActivity.During).Planned(plan => plan with { Seats = 2 }).Published().SignedUpByBoth().InLine();

    private static AnActivity At(TimeRange during) => new AnActivity().Planned(plan => plan with { During = during });
}
