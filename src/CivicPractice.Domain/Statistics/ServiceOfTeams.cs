using CivicPractice.Activities;
using CivicPractice.Requests;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The time that the sessions and requests of each team gave, by day.</summary>
internal sealed class ServiceOfTeams
{
    private readonly Handles<VolunteerTeamId> _teams = new();
    private readonly DayCube<long> _minutes = new();

    public ServiceOfTeams(IEnumerable<DayOfTeam> known)
    {
        // The latest last: what is told late costs more.
        foreach (var row in known.OrderBy(row => row.Day)) Add(row.Team, row.Day, row.ServiceMinutes);
    }

    public void Add(ActivityHeld held) => Add(held.Host.Team, held.DateInDistrict, held.ServiceMinutes);

    public void Add(ActivityBrokenOff broken) => Add(broken.Host.Team, broken.DateInDistrict, broken.ServiceMinutes);

    public void Add(RequestServed served) => Add(served.Parties, served.DateInDistrict, served.Minutes);

    public void Add(RequestVisitFailed failed) => Add(failed.Parties, failed.DateInDistrict, failed.Minutes);

    public IReadOnlyList<TeamFigures> Top(Term days, int most)
    {
        var window = _minutes.Within(days);
        // The most first; one more than asked for while one is put in.
        var top = new List<TeamFigures>(Math.Min(most, _teams.Count) + 1);
        var least = 0L;
        for (var team = 0; team < window.Columns; team++)
        {
            var minutes = window[team];
            if (minutes <= 0 || (minutes < least && top.Count == most)) continue;
            var one = new TeamFigures(_teams[team], minutes);
            var place = top.Count;
            while (place > 0 && IsBefore(one, top[place - 1])) place--;
            if (place == most) continue;
            top.Insert(place, one);
            if (top.Count > most) top.RemoveAt(most);
            least = top[^1].ServiceMinutes;
        }

        return top;
    }

    public IReadOnlyList<DayOfTeam> Capture() => _minutes.AllDays is { } all
        ? [.. from team in _teams.InOrder() from one in _minutes.Of(team, all) select new DayOfTeam(_teams[team], one.Day, one.Amount)]
        : [];

    private static bool IsBefore(TeamFigures left, TeamFigures right) =>
        left.ServiceMinutes != right.ServiceMinutes ? left.ServiceMinutes > right.ServiceMinutes : left.Team.CompareTo(right.Team) < 0;

    private void Add(IReadOnlyList<ServedParty>? parties, LocalDate? day, int minutes)
    {
        if (parties is null || day is not { } on) return;
        for (var i = 0; i < parties.Count; i++) Add(parties[i].By.Team, on, (long)minutes * parties[i].Volunteers.Count);
    }

    private void Add(VolunteerTeamId? team, LocalDate day, long minutes)
    {
        if (team is { } known && minutes != 0) _minutes.Add(_teams.Of(known), day, minutes);
    }
}
