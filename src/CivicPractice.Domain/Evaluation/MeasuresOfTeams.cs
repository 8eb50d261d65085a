using CivicPractice.Teams;

namespace CivicPractice.Evaluation;

/// <summary>What is counted of teams.</summary>
internal sealed class MeasuresOfTeams(OpenDistrict district)
{
    public async ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken)
    {
        var persons = new RecordsOfPersons(district);
        var records = (await persons.StandingAsync(asked.Period, cancellationToken)).ToLookup(record => record.Unit.Team);
        var counted = new List<Measurement>();
        foreach (var subject in asked.Subjects)
        {
            if (subject.Team is not { } id || await district.Teams.FindAsync(id, cancellationToken) is not { } team) continue;
            var served = await persons.ByPersonAsync(records[id], cancellationToken);
            if (served.Count == 0 && !IsKnownToHaveBeenThere(team, asked)) continue;
            if (asked.Includes(Measure.ServiceMinutes)) counted.Add(new(subject, Measure.ServiceMinutes, MeasuredValue.Of(served.Sum(ofOne => RecordsOfPersons.MinutesIn(ofOne)))));
            if (asked.Includes(Measure.PersonsServing)) counted.Add(new(subject, Measure.PersonsServing, MeasuredValue.Of(served.Count)));
        }

        return counted;
    }

    // Since when a team is dissolved it does not say.
    private bool IsKnownToHaveBeenThere(VolunteerTeam team, MeasuresAsked asked) =>
        team.State != TeamState.Dissolved && team.FoundedAt < asked.At && district.DayOf(team.FoundedAt) <= asked.Period.Through;
}
