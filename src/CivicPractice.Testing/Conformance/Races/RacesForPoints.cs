using CivicPractice.Commendation;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>A balance is spent once.</summary>
internal static class RacesForPoints
{
    private static readonly VolunteerId Volunteer = ARequest.Volunteer;
    private static readonly DistrictProfile Unlimited = TestDistrict.Profile with { Points = new PointsRules { MostMinutesAnActivity = null, RedemptionsPerQuarter = null } };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who redeem ten points at once exactly ten get one", (play, stores) => RedeemAsync(play, stores, Unlimited, winners: 10, "points.insufficient")),
        .. Race.Of("Of 64 who redeem once a quarter at once exactly one does", (play, stores) => RedeemAsync(play, stores, TestDistrict.Profile, winners: 1, "points.quarter-redeemed")),
        .. Race.Of("64 credits at once to one volunteer all count, and open one account", CreditsAsync),
        .. Race.Of("64 reversals at once of one credit take it back once", ReversalsAsync),
    ];

    private static async Task RedeemAsync(Play play, StoreOf stores, DistrictProfile profile, int winners, string code)
    {
        await play.PutAsync(new APointsAccount().Under(Unlimited.Points).Earning(Cause(900), 600).BuildUnstored());
        var decisions = await Race.RunAsync(stores, (district, caller) => new Crediting(district).RedeemAsync(Volunteer, Cause(caller), Points.Of(1), TestDistrict.Nine), profile);

        Race.MustBeWonBy(winners, decisions, code);
        var account = (await play.District().PointsAccounts.FindAsync(Volunteer))!;
        Must.Equal(Points.Of(10 - winners), account.Balance, "The balance");
        Must.Equal(account.Entries.Sum(entry => entry.Change.Hundredths), account.Balance.Hundredths, "The balance and the sum of the lines");
        Must.Equal(winners, (await Race.EventsAsync(play, 2)).Count, "Events of those who redeemed");
    }

    private static async Task CreditsAsync(Play play, StoreOf stores)
    {
        var decisions = await Race.RunAsync(stores, (district, caller) => new Crediting(district, new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer)))
            .CreditAsync(Volunteer, Cause(caller), 60, TestDistrict.Monday, TestDistrict.Nine), Unlimited);

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(Points.Of(Race.Callers), (await play.District().PointsAccounts.FindAsync(Volunteer))!.Balance, "The balance");
        Must.Equal(60L * Race.Callers, (await play.District().HonourRolls.FindAsync(Volunteer))!.Minutes, "Minutes on the roll");
        Must.Equal(2 + (2 * Race.Callers), (await Race.EventsAsync(play, 0)).Count, "Events of account and roll");
    }

    private static async Task ReversalsAsync(Play play, StoreOf stores)
    {
        await play.PutAsync(new APointsAccount().Earning(Cause(1), 60).BuildUnstored(), new AnHonourRoll().Crediting(Cause(1), 60).BuildUnstored());
        var decisions = await Race.RunAsync(stores, (district, caller) => new Crediting(district).ReverseAsync(Volunteer, Cause(1), TestDistrict.Nine));

        Race.MustBeWonBy(Race.Callers, decisions);
        Must.Equal(Points.Zero, (await play.District().PointsAccounts.FindAsync(Volunteer))!.Balance, "The balance");
        Must.Equal(2, (await Race.EventsAsync(play, 4)).Count, "Events of the one that reversed");
    }

    private static Guid Cause(int number) => new(number + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 6);
}
