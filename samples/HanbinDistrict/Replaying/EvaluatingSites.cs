using CivicPractice;
using CivicPractice.Evaluation;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Evaluates all sites when the period ends, by what is recorded of them: scores, publication, the time for appeals, ranks, honours.</summary>
internal sealed class EvaluatingSites(OpenDistrict district, DistrictInput input)
{
    /// <summary>The one evaluation of a replayed district, also when it is read again.</summary>
    public static EvaluationCycleId CycleOf(OpenDistrict district) => new(district.Id.Value);

    public async Task RunAsync(Instant at, CancellationToken cancellationToken)
    {
        if (input.Evaluation is not { } plan) return;
        var (id, planning, computing, concluding) = (CycleOf(district), new PlanningEvaluation(district), new ComputingScores(district), new ConcludingEvaluation(district));
        var cycle = new NewEvaluationCycle { Name = plan.Name.Zh, Subjects = EvaluationSubjectKind.Site, Period = input.Period, Indicators = plan.Indicators };
        (await planning.DraftAsync(id, cycle, at, cancellationToken: cancellationToken)).EnsureAccepted();
        (await planning.OpenAsync(id, at, cancellationToken: cancellationToken)).EnsureAccepted();
        (await computing.OpenAllAsync(id, at, cancellationToken: cancellationToken)).Outcome.EnsureAccepted();
        (await computing.ComputeAsync(id, at, cancellationToken: cancellationToken)).Outcome.EnsureAccepted();
        (await concluding.PublishAsync(id, at, cancellationToken: cancellationToken)).EnsureAccepted();
        var final = at + district.Profile.Evaluation.AppealWindow;
        (await concluding.CloseAsync(id, final, cancellationToken: cancellationToken)).EnsureAccepted();
        (await new CommendingByEvaluation(district).CommendAsync(id, $"{district.Profile.Name.Zh}文明办", final, cancellationToken: cancellationToken)).Outcome.EnsureAccepted();
    }
}
