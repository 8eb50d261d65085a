using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Who was there in a period.</summary>
internal static class SubjectsOfPeriod
{
    /// <summary>Sites that were open at some time of it, teams that work and volunteers whose registration is in force, both since its last day at the latest; in the order of their ids.</summary>
    public static async ValueTask<IReadOnlyList<EvaluationSubject>> SubjectsOfAsync(
        this OpenDistrict district, EvaluationSubjectKind kind, Term period, Instant at, CancellationToken cancellationToken)
    {
        bool IsBefore(Instant since) => since < at && district.DayOf(since) <= period.Through;
        IEnumerable<EvaluationSubject> all = kind switch
        {
            EvaluationSubjectKind.Site => MeasuresOfSites.OpenWithin(
                (await district.Statistics.FiguresAsync(cancellationToken)).DaysOfActivity(period).Answer.Open, period, at, district.Profile.TimeZone).Select(EvaluationSubject.Of),
            EvaluationSubjectKind.Team => (await district.Teams.ListAsync(new ActiveTeamsSpec(), cancellationToken))
                .Where(team => IsBefore(team.FoundedAt)).Select(team => EvaluationSubject.Of(team.Id)),
            EvaluationSubjectKind.Volunteer => (await district.Volunteers.ListAsync(new ActiveVolunteersSpec(), cancellationToken))
                .Where(volunteer => IsBefore(volunteer.RegisteredAt)).Select(volunteer => EvaluationSubject.Of(volunteer.Id)),
            _ => [],
        };
        return [.. all.OrderBy(subject => subject.Value)];
    }

    /// <summary>Who takes part in a cycle: whoever was there in its period, and in a correction also whoever has a final score in what it corrects, and may be gone since; of a volunteer whose registration was merged the one that goes on.</summary>
    public static async ValueTask<IReadOnlyList<EvaluationSubject>> SubjectsOfAsync(this OpenDistrict district, EvaluationCycle cycle, Instant at, CancellationToken cancellationToken)
    {
        var all = (await district.SubjectsOfAsync(cycle.Subjects, cycle.Period, at, cancellationToken)).ToHashSet();
        if (cycle.Corrects is not { } corrected) return [.. all.OrderBy(subject => subject.Value)];
        foreach (var scorecard in await district.Scorecards.ListAsync(new ScorecardsOfCycleSpec(corrected), cancellationToken))
        {
            if (scorecard.State == ScorecardState.Settled) all.Add(await district.HolderOfAsync(scorecard.Subject, cancellationToken));
        }

        return [.. all.OrderBy(subject => subject.Value)];
    }

    /// <summary>The subject itself; of a volunteer whose registration was merged the one that goes on.</summary>
    public static async ValueTask<EvaluationSubject> HolderOfAsync(this OpenDistrict district, EvaluationSubject subject, CancellationToken cancellationToken) =>
        subject.Volunteer is { } volunteer && await MergedRegistrations.HolderOfAsync(district, volunteer, cancellationToken) is { } holder ? EvaluationSubject.Of(holder.Id) : subject;
}
