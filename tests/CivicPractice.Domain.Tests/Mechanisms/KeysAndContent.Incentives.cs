using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;
using static CivicPractice.Domain.Tests.Support.Causes;
using Command = System.Func<CivicPractice.IdempotencyKey, System.Threading.Tasks.ValueTask<CivicPractice.Decision>>;

namespace CivicPractice.Domain.Tests.Mechanisms;

/// <content>Commendation, training and evaluation.</content>
public sealed partial class KeysAndContent
{
    private static readonly CoursePlan[] OtherPlans =
    [
        ATrainingCourse.Plan with { Name = "?" },
        ATrainingCourse.Plan with { Content = "?" },
        ATrainingCourse.Plan with { StudyMinutes = 241 },
        ATrainingCourse.Plan with { Organiser = "?" },
        ATrainingCourse.Plan with { Categories = [] },
        ATrainingCourse.Plan with { Roles = [VolunteerRole.Lecturer] },
        ATrainingCourse.Plan with { LeastMinutes = 1 },
        ATrainingCourse.Plan with { PassMark = 60 },
        ATrainingCourse.Plan with { Validity = null },
    ];

    [Fact]
    public async Task Differ_for_commendation()
    {
        var crediting = new Crediting(_place.Open());
        await OnceAsync(
            key => crediting.CreditAsync(Wang, Cause(1), 120, Day, At, key),
            key => crediting.CreditAsync(Wang, Cause(1), 121, Day, At, key),
            key => crediting.CreditAsync(Wang, Cause(1), 120, Day.PlusDays(1), At, key));
        await OnceAsync(key => crediting.RedeemAsync(Wang, Cause(2), Points.Of(1), At, key), key => crediting.RedeemAsync(Wang, Cause(2), Points.Of(2), At, key));
        var award = new HonourAward(Honour.OutstandingVolunteer, Day, "区文明办");
        await OnceAsync(
            key => crediting.AwardHonourAsync(Wang, award, At, key), key => crediting.AwardHonourAsync(Wang, award with { AwardedBy = "市文明办" }, At, key));
    }

    [Fact]
    public async Task Differ_for_training()
    {
        var (offering, scheduling, enrolling) = (new OfferingCourses(_place.Open()), new SchedulingTraining(_place.Open()), new EnrollingInTraining(_place.Open()));
        var (course, other) = (ATrainingCourse.TheId, new TrainingCourseId(Cause(1)));
        await OnceAsync(key => offering.DraftAsync(course, ATrainingCourse.Plan, At, key), key => offering.DraftAsync(other, ATrainingCourse.Plan, At, key));
        await OnceAsync(
            key => offering.ReviseAsync(course, ATrainingCourse.Plan, At, key),
            [
                key => offering.ReviseAsync(other, ATrainingCourse.Plan, At, key),
                .. OtherPlans.Select(plan => (Command)(key => offering.ReviseAsync(course, plan, At, key))),
            ]);
        await OnceAsync(key => offering.OfferAsync(course, At, key), key => offering.OfferAsync(other, At, key));
        await OnceAsync(
            key => scheduling.ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, ATrainingSession.Session with { Site = Neighbourhood.Site }, At, key),
            key => scheduling.ScheduleAsync(new TrainingCourseId(Cause(1)), ATrainingSession.TheId, ATrainingSession.Session with { Site = Neighbourhood.Site }, At, key));
        await OnceAsync(
            key => enrolling.EnrolAsync(ATrainingSession.TheId, Wang, new TrainingCertificateId(Cause(2)), At, key),
            key => enrolling.EnrolAsync(ATrainingSession.TheId, Wang, new TrainingCertificateId(Cause(3)), At, key));
        var (holding, session, over, passed) = (new HoldingTraining(_place.Open()), ATrainingSession.TheId, ATrainingSession.During.Until, new TrainingResult(true, 88));
        await OnceAsync(key => holding.BeginAsync(session, over, key), key => holding.BeginAsync(new TrainingSessionId(Cause(4)), over, key));
        await OnceAsync(
            key => holding.RecordAttendanceAsync(session, Wang, 120, over, key),
            key => holding.RecordAttendanceAsync(session, Wang, 121, over, key),
            key => holding.RecordAttendanceAsync(session, [new(Wang, 120), new(Neighbourhood.Li, 1)], over, key),
            key => holding.RecordAttendanceAsync(session, Neighbourhood.Li, 120, over, key));
        await OnceAsync(
            key => holding.AssessAsync(session, Wang, passed, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Score = 89 }, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Score = null }, over, key),
            key => holding.AssessAsync(session, Wang, passed with { Passed = false }, over, key),
            key => holding.AssessAsync(session, Neighbourhood.Li, passed, over, key));
        (await new CompletingTraining(_place.Open()).CompleteAsync(session, over)).EnsureAccepted();
        var revoking = new RevokingTraining(_place.Open());
        await OnceAsync(
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(2)), RevocationReason.Cheating, over, key),
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(2)), RevocationReason.IssuedInError, over, key),
            key => revoking.RevokeAsync(Wang, new TrainingCertificateId(Cause(3)), RevocationReason.Cheating, over, key),
            key => revoking.RevokeAsync(Neighbourhood.Li, new TrainingCertificateId(Cause(2)), RevocationReason.Cheating, over, key));
        await OnceAsync(key => offering.RetireAsync(course, At, key), key => offering.RetireAsync(other, At, key));
    }

    [Fact]
    public async Task Differ_for_evaluation()
    {
        await _place.WithinAsync(district =>
        {
            var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle, At).EnsureAccepted();
            cycle.Open(At).EnsureAccepted();
            district.EvaluationCycles.Add(cycle);
        });
        var (scoring, card, weekly) = (new ScoringSubjects(_place.Open()), AScorecard.TheId, AnEvaluationCycle.WeeklyActivity.Code);
        await OnceAsync(
            key => scoring.OpenAsync(AnEvaluationCycle.TheId, card, AScorecard.Subject, At, key),
            key => scoring.OpenAsync(AnEvaluationCycle.TheId, card, EvaluationSubject.Of(ASite.StationId), At, key),
            key => scoring.OpenAsync(new EvaluationCycleId(Cause(1)), card, AScorecard.Subject, At, key));
        await OnceAsync(
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.5m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.6m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.Survey.Code, 5.5m), IndicatorSource.Entered, At, key),
            key => scoring.RecordAsync(card, new RawScore(weekly, 5.5m), IndicatorSource.Computed, At, key));
        await OnceAsync(
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3, 120), IndicatorSource.Computed, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3, 120.5m), IndicatorSource.Computed, At, key),
            key => scoring.RecordAsync(card, new RawScore(AnEvaluationCycle.PersonTimes.Code, 3), IndicatorSource.Computed, At, key));
        (await new ConcludingEvaluation(_place.Open()).PublishAsync(AnEvaluationCycle.TheId, At)).EnsureAccepted();
        await OnceAsync(
            key => scoring.AppealAsync(card, weekly, "We were open in July.", At, key), key => scoring.AppealAsync(card, AnEvaluationCycle.Survey.Code, "?", At, key));
        await OnceAsync(key => scoring.UpholdAsync(card, 10, At, key), key => scoring.UpholdAsync(card, 9, At, key));
    }

    [Fact]
    public async Task Differ_for_planning_an_evaluation()
    {
        var (planning, computing, commending, cycle) = (
            new PlanningEvaluation(_place.Open()), new ComputingScores(_place.Open()), new CommendingByEvaluation(_place.Open()), AnEvaluationCycle.TheId);
        var (other, sessions) = (new EvaluationCycleId(Cause(1)), AnEvaluationCycle.PersonTimes with { Weight = 100, Measured = new MeasuredScore(Measure.SessionsHeld, 0, 1) });
        var plan = AnEvaluationCycle.Cycle with { Period = new Term(Day, Day.PlusDays(9)) };
        await OnceAsync(key => planning.DraftAsync(cycle, plan, At, key), key => planning.DraftAsync(other, plan, At, key));
        await OnceAsync(
            key => planning.ReviseAsync(cycle, [sessions], At, key),
            key => planning.ReviseAsync(other, [sessions], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Maximum = 4 }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Name = new Bilingual("场次", "sessions") }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { WhenMissing = MissingData.CountsAsNothing }], At, key),
            key => planning.ReviseAsync(cycle, [sessions with { Measured = new MeasuredScore(Measure.SessionsHeld, 0, 2) }], At, key));
        await OnceAsync(key => planning.OpenAsync(cycle, At, key), key => planning.OpenAsync(other, At, key));
        var later = At + Duration.FromDays(9);
        await OnceAsync(
            async key => (await computing.OpenAllAsync(cycle, later, key)).Outcome,
            async key => (await computing.OpenAllAsync(other, later, key)).Outcome,
            async key => (await computing.ComputeAsync(cycle, later, key)).Outcome);
        await OnceAsync(async key => (await computing.ComputeAsync(cycle, later, key)).Outcome, async key => (await computing.ComputeAsync(other, later, key)).Outcome);
        var concluding = new ConcludingEvaluation(_place.Open());
        (await concluding.PublishAsync(cycle, later)).EnsureAccepted();
        (await concluding.CloseAsync(cycle, later + Duration.FromDays(7))).EnsureAccepted();
        await OnceAsync(
            async key => (await commending.CommendAsync(cycle, "区文明办", later, key)).Outcome,
            async key => (await commending.CommendAsync(other, "区文明办", later, key)).Outcome,
            async key => (await commending.CommendAsync(cycle, "市文明办", later, key)).Outcome);
        await OnceAsync(key => planning.CorrectAsync(cycle, later, key), key => planning.CorrectAsync(other, later, key));
    }
}
