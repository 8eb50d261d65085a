using CivicPractice.Evaluation;
using CivicPractice.Testing;
using CivicPractice.Training;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>Whatever training and evaluation refuse is said in both languages, with the facts in it.</summary>
public class EvaluationRefusals
{
    private static readonly IndicatorCode Survey = AnEvaluationCycle.Survey.Code;

    public static TheoryData<Refusal, string, string> Sayings { get; } = new()
    {
        { new CorrectedCycleNotClosed(AnEvaluationCycle.TheId), "尚未办结", "not closed" },
        { new WeightsNotAHundred(99.5m), "99.5", "99.5" },
        { new NothingToPublish(AnEvaluationCycle.TheId), "评分完毕", "scored completely" },
        { new SubjectsScoredTwice(2), "2 张", "2 scorecards" },
        { new ScorecardsUnpublished(3), "3 张", "3 scorecards" },
        { new AppealsUndecided(4), "4 件", "4 appeals" },
        { new AppealsStillOpen(TestDistrict.Nine), "2022-03-07T01:00:00Z", "2022-03-07T01:00:00Z" },
        { new CycleNotScoring(AnEvaluationCycle.TheId, EvaluationCycleState.Scored), "公示中", "scores published" },
        { new CycleNotPublished(AnEvaluationCycle.TheId, EvaluationCycleState.Open), "评分中", "open" },
        { new SubjectTakesPart(AScorecard.Subject), "阵地", "site" },
        { new IndicatorUnknown(Survey), "survey", "survey" },
        { new IndicatorOfOtherSource(Survey, IndicatorSource.Computed), "系统计算", "computed" },
        { new RawScoreTooHigh(Survey, 5), "5 分", "up to 5" },
        { new NothingScored(AScorecard.TheId), "没有任何得分", "Nothing" },
        { new RequiredIndicatorMissing(Survey), "survey", "survey" },
        { new AppealWindowClosed(TestDistrict.Nine), "2022-03-07T01:00:00Z", "2022-03-07T01:00:00Z" },
        { new AppealedBefore(Survey), "survey", "survey" },
        { new ComputedWithoutMeasure(Survey), "没有规定统计口径", "nothing says from what" },
        { new MeasureUnknown(Measure.SessionsHeld, EvaluationSubjectKind.Volunteer), "志愿者", "of a volunteer" },
        { new PeriodNotWholeMonths(Measure.PersonTimes, new Term(TestDistrict.Monday, TestDistrict.Monday)), "2022-03-07/2022-03-07 不是整月", "2022-03-07/2022-03-07 is not" },
        { new CycleNotClosed(AnEvaluationCycle.TheId, EvaluationCycleState.Scored), "公示中", "scores published" },
        { new CycleSuperseded(AnEvaluationCycle.TheId, EvaluationCycleId.CorrectionOf(AnEvaluationCycle.TheId)), "取代", "in its place" },
        { new CourseNotOnOffer(ATrainingCourse.TheId), "没有开设", "not on offer" },
        { new TrainingTimePassed(ATrainingSession.During), "2022-03-08T01:00:00Z", "2022-03-08T01:00:00Z" },
        { new TrainingSessionFull(20), "20", "20 places" },
        { new NotEnrolled(ATrainingSession.Volunteer), "没有报名", "no place" },
        { new TrainingNotYetDue(TestDistrict.Nine), "2022-03-07T01:00:00Z", "2022-03-07T01:00:00Z" },
        { new AttendanceTooLong(240), "240 分钟", "240 minutes" },
        { new NotAttended(ATrainingSession.Volunteer), "不能考核", "attendance" },
        { new ResultsMissing(3), "3 人", "3 of" },
        { new CertificateRevoked(ATrainingFile.TheCertificate, RevocationReason.Cheating), "弄虚作假", "cheating" },
        { new CertificateDoesNotExpire(ATrainingFile.TheCertificate), "长期有效", "does not expire" },
        { new CertificateLapsed(ATrainingFile.TheCertificate, TestDistrict.Monday), "2022-03-07", "2022-03-07" },
        { new RenewalTooLate(ATrainingFile.TheCertificate, TestDistrict.Monday), "2022-03-07", "2022-03-07" },
        { new RenewalCoversLess(ATrainingFile.TheCertificate), "不能覆盖", "does not qualify" },
    };

    [Theory, MemberData(nameof(Sayings))]
    public void Are_said_in_both_languages(Refusal refusal, string zh, string en)
    {
        refusal.Text.Zh.Should().Contain(zh);
        refusal.Text.En.Should().Contain(en);
    }

    [Fact]
    public void Have_codes_of_their_own() => Sayings.Select(row => ((Refusal)row[0]).Code).Should().OnlyHaveUniqueItems();
}
