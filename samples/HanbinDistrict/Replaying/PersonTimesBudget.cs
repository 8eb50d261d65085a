using HanbinDistrict.Chances;

namespace HanbinDistrict.Replaying;

/// <summary>Distributes the person-times to be generated over sessions, whatever becomes of the requests meanwhile.</summary>
/// <param name="total">How many there are to be.</param>
/// <param name="sessions">How many sessions will be held.</param>
/// <param name="requests">How many requests may still serve one person each.</param>
internal sealed class PersonTimesBudget(int total, int sessions, int requests)
{
    private const int MostOfBroken = 5;

    private int _left = total - requests;
    private int _sessions = sessions;

    /// <summary>A request ended: what it was expected to serve and did not goes to the sessions.</summary>
    public void Settle(int expected, int served) => _left += expected - served;

    /// <summary>What the next session serves, at least one; the last one serves what is left.</summary>
    public int Draw(Chance chance)
    {
        _sessions--;
        var most = (int)Math.Max(1, (2L * _left / (_sessions + 1)) - 1);
        var drawn = _sessions == 0 ? _left : Math.Min(chance.Between(1, most), _left - _sessions);
        _left -= drawn;
        return drawn;
    }

    /// <summary>What a session serves that is broken off, which is none of those held; it leaves them one each.</summary>
    public int DrawOfBroken(Chance chance)
    {
        var drawn = Math.Min(chance.Next(MostOfBroken + 1), Math.Max(0, _left - _sessions));
        _left -= drawn;
        return drawn;
    }
}
