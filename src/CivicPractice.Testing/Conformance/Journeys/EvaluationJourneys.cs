using CivicPractice.Activities;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>An evaluation of sites from the plan to the honours, and its correction, by the use cases; scores are computed from the statistics.</summary>
internal static class EvaluationJourneys
{
    private const string Unit = "区文明办";

    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant April = Nine + Duration.FromDays(30);
    private static readonly Instant Closing = April + Duration.FromDays(7);
    private static readonly EvaluationCycleId Cycle = AnEvaluationCycle.TheId;
    private static readonly EvaluationCycleId Correction = EvaluationCycleId.CorrectionOf(Cycle);
    private static readonly EvaluationSubject Centre = EvaluationSubject.Of(ASite.CentreId);
    private static readonly EvaluationSubject Institute = EvaluationSubject.Of(ASite.InstituteId);

    private static readonly NewEvaluationCycle Plan = AnEvaluationCycle.Cycle with
    {
        Period = new Term(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31)),
        Indicators = [Counted(Measure.SessionsHeld, 1), Counted(Measure.PersonTimes, 20)],
    };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        // Figures change when a batch is completed, so that what is evaluated was held before.
        .. Told.Both("Sites are evaluated by what is recorded of them, honoured, and the evaluation is corrected", HeldAsync, TestDistrict.Divisions, EvaluatedAsync),
    ];

    private static async Task EvaluatedAsync(OpenDistrict district, Told told)
    {
        var (planning, computing, concluding, commending) = (
            new PlanningEvaluation(district), new ComputingScores(district), new ConcludingEvaluation(district), new CommendingByEvaluation(district));
        await told.AskAsync("draft", key => planning.DraftAsync(Cycle, Plan, Nine, key));
        await told.AskAsync("draft twice", key => planning.DraftAsync(Cycle, Plan, Nine, key));
        await told.AskAsync("revise", key => planning.ReviseAsync(Cycle, [Counted(Measure.ServicesGiven, 1), Plan.Indicators[1]], Nine, key));
        await told.AskAsync("open what nobody can count", key => planning.OpenAsync(Cycle, Nine, key));
        await told.AskAsync("revise back", key => planning.ReviseAsync(Cycle, Plan.Indicators, Nine, key));
        await told.AskAsync("compute before it is open", async key => (await computing.ComputeAsync(Cycle, April, key)).Outcome);
        await told.AskAsync("open", key => planning.OpenAsync(Cycle, Nine, key));
        await told.AskAsync("open scorecards", async key => (await computing.OpenAllAsync(Cycle, April, key)).Outcome);
        await told.AskAsync("compute", async key => (await computing.ComputeAsync(Cycle, April, key)).Outcome);
        Must.Equal((3, 0, 0), await ComputedAsync(computing, Cycle), "Scorecards, changes and gaps when it is computed again");
        await told.AskAsync("publish", key => concluding.PublishAsync(Cycle, April, key));
        await told.AskAsync("commend too early", async key => (await commending.CommendAsync(Cycle, Unit, April, key)).Outcome);
        await told.AskAsync("correct too early", key => planning.CorrectAsync(Cycle, April, key));
        await told.AskAsync("close", key => concluding.CloseAsync(Cycle, Closing, key));
        await told.AskAsync("commend", async key => (await commending.CommendAsync(Cycle, Unit, Closing, key)).Outcome);
        Must.Equal(1, (await FindAsync(district, ASite.CentreId)).Honours.Count, "Honours of the centre");
        await TellAsync(district, told, "closed");
        await CorrectedAsync(district, told);
    }

    private static async Task CorrectedAsync(OpenDistrict district, Told told)
    {
        var (planning, computing, concluding, commending) = (
            new PlanningEvaluation(district), new ComputingScores(district), new ConcludingEvaluation(district), new CommendingByEvaluation(district));
        await told.AskAsync("correct", key => planning.CorrectAsync(Cycle, Closing, key));
        await told.AskAsync("correct twice", key => planning.CorrectAsync(Cycle, Closing, key));
        await told.AskAsync("ask for more", key => planning.ReviseAsync(Correction, [Counted(Measure.SessionsHeld, 2), Counted(Measure.PersonTimes, 40)], Closing, key));
        await told.AskAsync("open the correction", key => planning.OpenAsync(Correction, Closing, key));
        await told.AskAsync("open its scorecards", async key => (await computing.OpenAllAsync(Correction, Closing, key)).Outcome);
        await told.AskAsync("compute it", async key => (await computing.ComputeAsync(Correction, Closing, key)).Outcome);
        await told.AskAsync("publish it", key => concluding.PublishAsync(Correction, Closing, key));
        await TellAsync(district, told, "while it is corrected");
        await told.AskAsync("close it", key => concluding.CloseAsync(Correction, Closing + Duration.FromDays(7), key));
        await told.AskAsync("commend by what is superseded", async key => (await commending.CommendAsync(Cycle, Unit, Closing, key)).Outcome);
        await told.AskAsync("commend by the correction", async key => (await commending.CommendAsync(Correction, Unit, Closing, key)).Outcome);
        Must.Equal(0, (await FindAsync(district, ASite.CentreId)).Honours.Count, "Honours of the centre after the correction");
        await TellAsync(district, told, "corrected");
    }

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        district.UnitOfWork.Forget();
        var reading = new ReadingEvaluations(district);
        foreach (var cycle in new[] { Cycle, Correction }) told.Tell($"table of {cycle}, {when}", await reading.TableOfAsync(cycle));
        foreach (var subject in new[] { Centre, Institute }) told.Tell($"results of {subject.Value}, {when}", await reading.OfAsync(subject));
        district.UnitOfWork.Forget();
    }

    private static async Task<(int Scored, int Changed, int Missing)> ComputedAsync(ComputingScores computing, EvaluationCycleId cycle)
    {
        var computed = await computing.ComputeAsync(cycle, April);
        return (computed.Scored, computed.Changed, computed.Missing.Count);
    }

    private static async Task<PracticeSite> FindAsync(OpenDistrict district, PracticeSiteId site)
    {
        var found = (await district.Sites.FindAsync(site))!;
        district.UnitOfWork.Forget();
        return found;
    }

    private static async Task HeldAsync(OpenDistrict district, Told told)
    {
        var (sites, planning, signingUp, holding) = (new FoundingSites(district), new PlanningActivities(district), new SigningUp(district), new HoldingActivities(district));
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
        {
            await told.AskAsync($"plan {tier}", key => sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), Nine, key));
            await told.AskAsync($"open {tier}", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
        }

        await told.AskAsync("register", key => new RegisteringVolunteers(district).RegisterAsync(AVolunteer.TheId, AVolunteer.Registration, Nine, key));
        await told.AskAsync("draft an activity", key => planning.DraftAsync(AnActivity.TheId, AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(ASite.CentreId) }, [], Nine, key));
        await told.AskAsync("publish the activity", key => planning.PublishAsync(AnActivity.TheId, Nine, key));
        await told.AskAsync("sign up", key => signingUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, AVolunteer.TheId, Nine, key));
        await told.AskAsync("check in", key => holding.CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From, key));
        await told.AskAsync("complete", key => holding.CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until, key));
    }

    private static Indicator Counted(Measure measure, decimal full) => AnEvaluationCycle.Indicator(measure.Code, 50, 10) with
    {
        Method = EvaluationMethod.RecordedData,
        Source = IndicatorSource.Computed,
        Measured = new MeasuredScore(measure, 0, full),
    };
}
