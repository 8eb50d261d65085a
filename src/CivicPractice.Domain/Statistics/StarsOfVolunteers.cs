using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Statistics;

/// <summary>How many volunteers are active, and how many of them hold each star rating.</summary>
internal sealed class StarsOfVolunteers
{
    // Who holds none and who is active is the rule, and stands in neither.
    private readonly Dictionary<VolunteerId, StarRating> _rated;
    private readonly HashSet<VolunteerId> _inactive;

    // Of those who are active, by stars; the first, those without, are what is left of all.
    private readonly List<int> _active = [0];

    public StarsOfVolunteers(int active, IEnumerable<StarsOfOne> rated, IEnumerable<VolunteerId> inactive)
    {
        Active = active;
        _inactive = [.. inactive];
        _rated = rated.ToDictionary(one => one.Volunteer, one => one.Stars);
        foreach (var (volunteer, stars) in _rated.Where(one => !_inactive.Contains(one.Key))) Count(stars, 1);
    }

    public int Active { get; private set; }

    public IReadOnlyList<StarsOfOne> Rated => [.. _rated.OrderBy(one => one.Key).Select(one => new StarsOfOne(one.Key, one.Value))];

    public IReadOnlyList<VolunteerId> Inactive => [.. _inactive.Order()];

    public void Register() => Active++;

    public void Resume(VolunteerId volunteer)
    {
        if (!_inactive.Remove(volunteer)) return;
        Active++;
        Count(_rated.GetValueOrDefault(volunteer), 1);
    }

    public void Leave(VolunteerId volunteer)
    {
        if (!_inactive.Add(volunteer)) return;
        Active--;
        Count(_rated.GetValueOrDefault(volunteer), -1);
    }

    public void Rate(VolunteerId volunteer, StarRating stars)
    {
        var before = _rated.GetValueOrDefault(volunteer);
        if (stars == default) _rated.Remove(volunteer);
        else _rated[volunteer] = stars;
        if (_inactive.Contains(volunteer)) return;
        Count(before, -1);
        Count(stars, 1);
    }

    public IReadOnlyList<StarFigures> Rows()
    {
        var highest = _active.Count - 1;
        while (highest > 0 && _active[highest] == 0) highest--;
        var rows = new StarFigures[highest + 1];
        var without = Active;
        for (var stars = highest; stars > 0; stars--)
        {
            rows[stars] = new StarFigures(new StarRating((byte)stars), _active[stars]);
            without -= _active[stars];
        }

        rows[0] = new StarFigures(default, without);
        return rows;
    }

    private void Count(StarRating stars, int by)
    {
        if (stars == default) return;
        while (_active.Count <= stars.Stars) _active.Add(0);
        _active[stars.Stars] += by;
    }
}
