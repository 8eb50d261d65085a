using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>What the district's own records tell of sites, teams and volunteers: the well-known measures.</summary>
/// <remarks>
/// <para>Of sites its statistics are asked, once a cycle, or once a month of it for opening hours. Only what was open at some time of the period is counted there: it has 0 where nothing happened, and a site that was not open has nothing.
/// Person-times, requests served and opening hours are kept by month, so that their period is made of whole months. Weeks, months and quarters that reach into the period count whole, those that are neither over nor met yet not, nor those that are excused.
/// Readiness is the site's as it stands, whatever the period, if it was open in that; one that was never inspected there, or has ended, has none. A site without reviews has no mean.</para>
/// <para>Of teams and volunteers the records of service are read that stand, by the day of the service: of a team those of which it was the organising unit. Registrations that were merged are one person, a service that is recorded under two of them counts once,
/// and so does time that two services of a person share. A team counts if it was founded by the end of the period, a volunteer if their registration was in force on some day of it; else they have nothing unless something is recorded of them.</para>
/// </remarks>
/// <param name="district">The district.</param>
public sealed class MeasuresOfDistrict(OpenDistrict district) : IMeasureSource
{
    private static readonly Dictionary<EvaluationSubjectKind, Measure[]> Known = new()
    {
        [EvaluationSubjectKind.Site] =
        [
            Measure.SessionsHeld, Measure.DaysWithActivity, Measure.PersonTimes, Measure.RequestsServed, Measure.OpeningHoursUsed, Measure.CadenceKept,
            Measure.OpenDefects, Measure.Readiness, Measure.ReviewScore,
        ],
        [EvaluationSubjectKind.Team] = [Measure.ServiceMinutes, Measure.PersonsServing],
        [EvaluationSubjectKind.Volunteer] = [Measure.ServiceMinutes, Measure.ServicesGiven, Measure.UnexcusedAbsences],
    };

    private static readonly Measure[] ByMonth = [Measure.PersonTimes, Measure.RequestsServed, Measure.OpeningHoursUsed];

    /// <inheritdoc/>
    public Decision CanMeasure(Measure measure, EvaluationSubjectKind subjects, Term period) => Judge(measure, subjects, period);

    /// <summary>Whether every district can count something of a kind of subject in some days; known before there is a district.</summary>
    /// <param name="measure">What is to be counted.</param>
    /// <param name="subjects">Of what.</param>
    /// <param name="period">The days.</param>
    /// <returns>Refused with <see cref="MeasureUnknown"/> or <see cref="PeriodNotWholeMonths"/>.</returns>
    public static Decision Judge(Measure measure, EvaluationSubjectKind subjects, Term period) => Decision.Unless(
        !Known.GetValueOrDefault(subjects, []).Contains(measure) ? new MeasureUnknown(measure, subjects)
        : ByMonth.Contains(measure) && !IsOfWholeMonths(period) ? new PeriodNotWholeMonths(measure, period)
        : null);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return asked.Kind switch
        {
            EvaluationSubjectKind.Site => new MeasuresOfSites(district).MeasureAsync(asked, cancellationToken),
            EvaluationSubjectKind.Team => new MeasuresOfTeams(district).MeasureAsync(asked, cancellationToken),
            EvaluationSubjectKind.Volunteer => new MeasuresOfVolunteers(district).MeasureAsync(asked, cancellationToken),
            _ => throw new ArgumentException("Nothing is evaluated.", nameof(asked)),
        };
    }

    private static bool IsOfWholeMonths(Term period) => period.From.Day == 1 && period.Through == period.Through.With(DateAdjusters.EndOfMonth);
}
