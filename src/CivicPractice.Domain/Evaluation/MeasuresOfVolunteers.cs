using CivicPractice.Activities;
using CivicPractice.Volunteers;

namespace CivicPractice.Evaluation;

/// <summary>What is counted of volunteers.</summary>
internal sealed class MeasuresOfVolunteers(OpenDistrict district)
{
    public async ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var persons = new RecordsOfPersons(district);
        var isRead = asked.Includes(Measure.ServiceMinutes) || asked.Includes(Measure.ServicesGiven);
        var records = await persons.ByPersonAsync(isRead ? await persons.StandingAsync(asked.Period, cancellationToken) : [], cancellationToken);
        var counted = new List<Measurement>();
        foreach (var subject in asked.Subjects)
        {
            if (subject.Volunteer is not { } id || await district.Volunteers.FindAsync(id, cancellationToken) is not { } registered) continue;
            var holder = await persons.HolderOfAsync(id, cancellationToken);
            var (given, absences) = (records[holder], asked.Includes(Measure.UnexcusedAbsences) ? await AbsencesAsync(holder, asked, cancellationToken) : 0);
            var isKnown = given.Any() || absences > 0 || IsInForce(registered, asked) || IsInForce(await district.Volunteers.FindAsync(holder, cancellationToken), asked);
            if (!isKnown) continue;
            if (asked.Includes(Measure.ServiceMinutes)) counted.Add(new(subject, Measure.ServiceMinutes, MeasuredValue.Of(RecordsOfPersons.MinutesIn(given))));
            if (asked.Includes(Measure.ServicesGiven)) counted.Add(new(subject, Measure.ServicesGiven, MeasuredValue.Of(RecordsOfPersons.ServicesIn(given))));
            if (asked.Includes(Measure.UnexcusedAbsences)) counted.Add(new(subject, Measure.UnexcusedAbsences, MeasuredValue.Of(absences)));
        }

        return counted;
    }

    private async ValueTask<int> AbsencesAsync(VolunteerId holder, MeasuresAsked asked, CancellationToken cancellationToken) =>
        (await district.AbsenceFiles.FindAsync(holder, cancellationToken))?.Absences.Count(one => one.Kind != AbsenceKind.Excused && asked.Period.Contains(one.Day)) ?? 0;

    private bool IsInForce(Volunteer? registered, MeasuresAsked asked) =>
        registered is not null && registered.RegisteredAt < asked.At && district.DayOf(registered.RegisteredAt) <= asked.Period.Through
        && (registered.EndedAt is not { } ended || district.DayOf(ended) >= asked.Period.From);
}
