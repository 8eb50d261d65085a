using System.Diagnostics.CodeAnalysis;
using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Matching;

// The volunteers of a district by skill, home and rank. A question walks the lists of the sites it asks about and leaves each as soon as its next is behind all that are kept. Not safe for concurrent use.
internal sealed class RosterIndex : IComparer<Ranked>
{
    private const int MinuteBits = 56;

    // The list of all, whatever they are good at.
    private const int Everybody = 0;

    private readonly Dictionary<VolunteerId, int> _handles = [];
    private readonly Stack<int> _free = [];
    private readonly Dictionary<VolunteerSkill, int> _skills = [];
    private readonly List<RanksBySite> _lists = [new()];
    private KeptVolunteer[] _kept = [];

    // What the question under way is about, kept so that it takes no memory anew.
    private readonly List<int> _asked = [];
    private Ranked[] _best = [];

    public SitesBelow Sites { get; } = new();

    // Best first, so that each is put behind those of before.
    public void PutAll(IEnumerable<RosterEntry> entries)
    {
        foreach (var entry in entries.OrderByDescending(entry => StandingOf(entry)).ThenBy(entry => entry.Volunteer)) Put(entry);
    }

    public void Put(RosterEntry entry)
    {
        var kept = new KeptVolunteer(entry.Volunteer, StandingOf(entry), Sites.HandleOf(entry.Home), [Everybody, .. entry.Skills.Select(ListOf)], [.. entry.Booked]);
        if (_handles.TryGetValue(entry.Volunteer, out var handle))
        {
            if (_kept[handle].StandsAs(kept))
            {
                _kept[handle] = kept;
                return;
            }

            Unlist(handle);
        }
        else
        {
            _handles.Add(entry.Volunteer, handle = _free.TryPop(out var free) ? free : _handles.Count);
            if (handle == _kept.Length) Array.Resize(ref _kept, Math.Max(16, handle * 2));
        }

        _kept[handle] = kept;
        foreach (var list in kept.Lists) _lists[list].Add(kept.Home, new Ranked(kept.Standing, handle), this);
    }

    // Nothing is left of them.
    public void Remove(VolunteerId volunteer)
    {
        if (!_handles.Remove(volunteer, out var handle)) return;
        Unlist(handle);
        _kept[handle] = default;
        _free.Push(handle);
    }

    public ShortlistedVolunteer[] Shortlist(WantedVolunteers wanted)
    {
        if (!TryAsk(wanted.Skills, out var list)) return [];
        var (most, count) = (Math.Min(wanted.Most, _handles.Count), 0);
        if (_best.Length < most) _best = new Ranked[most];
        foreach (var site in Sites.Within(wanted.Site))
        {
            foreach (var one in list.In(site))
            {
                if (count == most && Compare(_best[count - 1], one) < 0) break;
                if (!Suits(in _kept[one.Volunteer], wanted.During)) continue;
                Keep(one, ref count, most);
            }
        }

        var named = new ShortlistedVolunteer[count];
        for (var i = 0; i < count; i++) named[i] = Told(_best[i]);
        return named;
    }

    public int Compare(Ranked one, Ranked other) =>
        one.Standing != other.Standing ? other.Standing.CompareTo(one.Standing) : _kept[one.Volunteer].Id.CompareTo(_kept[other.Volunteer].Id);

    // The list of the rarest of the skills; the others are looked up of each who stands in it.
    private bool TryAsk(IReadOnlyList<VolunteerSkill> skills, [NotNullWhen(true)] out RanksBySite? rarest)
    {
        _asked.Clear();
        rarest = null;
        var first = Everybody;
        foreach (var skill in skills)
        {
            if (!_skills.TryGetValue(skill, out var list)) return false;
            _asked.Add(list);
            if (_lists[list].Count < _lists[first].Count) first = list;
        }

        _asked.Remove(first);
        rarest = _lists[first];
        return true;
    }

    private bool Suits(ref readonly KeptVolunteer one, TimeRange? during)
    {
        foreach (var list in _asked)
        {
            if (Array.IndexOf(one.Lists, list) < 0) return false;
        }

        if (during is not { } wanted) return true;
        foreach (var booked in one.Booked)
        {
            if (booked.Overlaps(wanted)) return false;
        }

        return true;
    }

    private void Keep(Ranked one, ref int count, int most)
    {
        if (count < most) count++;
        var at = count - 1;
        for (; at > 0 && Compare(one, _best[at - 1]) < 0; at--) _best[at] = _best[at - 1];
        _best[at] = one;
    }

    private ShortlistedVolunteer Told(Ranked one)
    {
        ref readonly var kept = ref _kept[one.Volunteer];
        return new(kept.Id, new StarRating((byte)(one.Standing >> MinuteBits)), (long)(one.Standing & ((1UL << MinuteBits) - 1)), Sites.At(kept.Home));
    }

    private void Unlist(int handle)
    {
        ref readonly var kept = ref _kept[handle];
        foreach (var list in kept.Lists) _lists[list].Remove(kept.Home, new Ranked(kept.Standing, handle), this);
    }

    private int ListOf(VolunteerSkill skill)
    {
        if (_skills.TryGetValue(skill, out var list)) return list;
        _skills.Add(skill, list = _lists.Count);
        _lists.Add(new());
        return list;
    }

    private static ulong StandingOf(RosterEntry entry) => ((ulong)entry.Stars.Stars << MinuteBits) | (ulong)entry.Minutes;
}
