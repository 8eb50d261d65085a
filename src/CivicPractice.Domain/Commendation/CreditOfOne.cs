using NodaTime;

namespace CivicPractice.Commendation;

/// <summary>Points account and honour roll of one volunteer, which know the same services: what concerns both is done to both here, in the order in which each needs the other.</summary>
internal readonly record struct CreditOfOne(PointsAccount Account, HonourRoll Roll, PointsRules Points, StarScale Stars)
{
    public Decision Credit(Guid cause, int minutes, LocalDate day, Instant at) =>
        Account.Earn(cause, minutes, day, Points, at) & Roll.CreditService(cause, minutes, day, Account.Earned, Stars, at);

    public Decision Credit(Guid cause, TimeRange given, LocalDate day, Instant at) =>
        Account.Earn(cause, Roll.CountedMinutes(given), day, Points, at) & Roll.CreditService(cause, given, day, Account.Earned, Stars, at);

    public Decision Correct(Guid cause, TimeRange given, LocalDate day, Instant at) =>
        Recount(Roll.CountedAfterCorrecting(cause, given, day), at) & Roll.CorrectService(cause, given, day, Account.Earned, Stars, at);

    // First what is taken back, then what others share with it: a balance settles its own debts.
    public Decision Reverse(Guid cause, Instant at) =>
        Account.Reverse(cause, at) & Recount(Roll.CountedAfterReversing(cause), at) & Roll.ReverseService(cause, Account.Earned, at);

    // Time that services of both share counts once from now on, and earns once.
    public Decision Absorb(PointsAccount account, HonourRollHoldings roll, LocalDate day, Instant at) =>
        Account.Absorb(account.Id, account.Entries, day, at) & Recount(Roll.CountedAfterAbsorbing(roll), at) & Roll.Absorb(roll, Account.Earned, Stars, at);

    private Decision Recount(IReadOnlyList<CountedService> counted, Instant at)
    {
        var so = Decision.Accepted;
        // What falls frees the day for what rises.
        foreach (var service in counted.OrderBy(service => service.Minutes - service.Before)) so &= Account.Correct(service.Cause, service.Minutes, service.Day, Points, at);
        return so;
    }
}
