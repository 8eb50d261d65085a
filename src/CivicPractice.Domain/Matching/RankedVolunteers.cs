namespace CivicPractice.Matching;

// A volunteer in a list by rank: what they have served, stars before minutes, more is better; and their handle.
internal readonly record struct Ranked(ulong Standing, int Volunteer);

// The volunteers of one site who have one skill, the best first.
internal struct RankedVolunteers
{
    private Ranked[]? _all;
    private int _count;

    public readonly ReadOnlySpan<Ranked> All => _all.AsSpan(0, _count);

    public void Add(Ranked one, IComparer<Ranked> order)
    {
        var at = ~PlaceOf(one, order);
        if (_all is null || _count == _all.Length) Array.Resize(ref _all, Math.Max(4, _count * 2));
        Array.Copy(_all, at, _all, at + 1, _count - at);
        _all[at] = one;
        _count++;
    }

    public void Remove(Ranked one, IComparer<Ranked> order)
    {
        var at = PlaceOf(one, order);
        Array.Copy(_all!, at + 1, _all!, at, --_count - at);
        _all![_count] = default;
    }

    private readonly int PlaceOf(Ranked one, IComparer<Ranked> order) => _all is null ? ~0 : Array.BinarySearch(_all, 0, _count, one, order);
}
