using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Points accounts: earned, spent, taken back, owed; never overdrawn, and always the sum of their lines.</summary>
internal static class PointsLedgers
{
    private static readonly PointsRules Usual = new();
    private static readonly PointsRules ByTheDay = new() { StepMinutes = 30, MostMinutesAnActivity = null, MostMinutesADay = 480, RedemptionsPerQuarter = null };

    private static readonly PointsRules ForHalfAYear = new() { MonthsValid = 6, RedemptionWindow = new RedemptionWindow(3, 1, 15) };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A points account earns, repeats and stays within the cap of an activity", play => RunAsync(play, new APointsAccount(),
            ("earn an hour", account => Earn(account, 1, 60)),
            ("earn it again", account => Earn(account, 1, 60)),
            ("earn less than a step", account => Earn(account, 2, 59)),
            ("earn more than an activity may", account => Earn(account, 3, 600)),
            ("earn nothing", account => Earn(account, 4, 0)))),
        new("A points account keeps to the cap of a day", play => RunAsync(play, new APointsAccount(),
            ("earn most of the day", account => Earn(account, 1, 450, ByTheDay)),
            ("earn beyond the day", account => Earn(account, 2, 90, ByTheDay)),
            ("take the first back", account => account.Reverse(Cause(1), TestDistrict.Nine)),
            ("earn on the free day", account => Earn(account, 3, 475, ByTheDay)))),
        new("A points account is redeemed once a quarter and never overdrawn", play => RunAsync(play, new APointsAccount().Earning(Cause(1), 120).Earning(Cause(2), 120),
            ("redeem too many", account => Redeem(account, 11, 401, TestDistrict.Monday)),
            ("redeem", account => Redeem(account, 12, 150, TestDistrict.Monday)),
            ("redeem again the same", account => Redeem(account, 12, 150, TestDistrict.Monday)),
            ("redeem the same for another number", account => Redeem(account, 12, 151, TestDistrict.Monday)),
            ("redeem more in the quarter", account => Redeem(account, 13, 100, new LocalDate(2022, 3, 31))),
            ("redeem too many in the quarter", account => Redeem(account, 14, 900, new LocalDate(2022, 1, 1))),
            ("redeem in the next quarter", account => Redeem(account, 15, 250, new LocalDate(2022, 4, 1))))),
        new("A points account owes what was spent and then taken back", play => RunAsync(play, new APointsAccount().Earning(Cause(1), 120).Redeeming(Cause(11), new Points(150)),
            ("take back what was spent", account => account.Reverse(Cause(1), TestDistrict.Nine)),
            ("take it back again", account => account.Reverse(Cause(1), TestDistrict.Nine)),
            ("credit what was taken back", account => Earn(account, 1, 120)),
            ("take back what never was", account => account.Reverse(Cause(9), TestDistrict.Nine)),
            ("settle a part", account => Earn(account, 2, 60)),
            ("settle the rest", account => Earn(account, 3, 120)))),
        new("A points account loses what is not spent in time, and gets back what was called off", play => RunAsync(play, new APointsAccount().Earning(Cause(1), 120).Earning(Cause(2), 120, TestDistrict.Monday.PlusDays(7)),
            ("expire before the time", account => account.Expire(TestDistrict.Monday.PlusMonths(6).PlusDays(-1), ForHalfAYear, TestDistrict.Nine)),
            ("redeem out of the window", account => account.Redeem(Cause(11), Points.Of(1), TestDistrict.Monday.PlusMonths(1), ForHalfAYear, TestDistrict.Nine)),
            ("redeem", account => account.Redeem(Cause(11), Points.Of(1), TestDistrict.Monday, ForHalfAYear, TestDistrict.Nine)),
            ("expire", account => account.Expire(TestDistrict.Monday.PlusMonths(6), ForHalfAYear, TestDistrict.Nine)),
            ("expire again", account => account.Expire(TestDistrict.Monday.PlusMonths(6), ForHalfAYear, TestDistrict.Nine)),
            ("call off", account => account.Refund(Cause(11), TestDistrict.Nine)),
            ("call off again", account => account.Refund(Cause(11), TestDistrict.Nine)),
            ("pay again what was called off", account => account.Redeem(Cause(11), Points.Of(1), TestDistrict.Monday, ForHalfAYear, TestDistrict.Nine)),
            ("call off what was never paid", account => account.Refund(Cause(12), TestDistrict.Nine)),
            ("spend, and lose what is over", account => account.Redeem(Cause(13), Points.Of(2), new LocalDate(2022, 9, 12), ForHalfAYear, TestDistrict.Nine)),
            ("take back what has expired", account => account.Reverse(Cause(1), TestDistrict.Nine)))),
        new("A points account keeps hundreds of lines in order", ManyLinesAsync),
    ];

    private static async Task RunAsync(Play play, APointsAccount builder, params (string What, Func<PointsAccount, Decision> Command)[] steps)
    {
        await play.PutAsync(builder.BuildUnstored());
        foreach (var (what, command) in steps)
        {
            await play.StepAsync(what, ARequest.Volunteer, command);
            await MustBalanceAsync(play);
        }

        await play.OpenAsync();
        await play.TellAsync<PointsAccount, VolunteerId>("in the end", ARequest.Volunteer);
        await play.TellHistoryAsync();
    }

    private static async Task ManyLinesAsync(Play play)
    {
        var builder = new APointsAccount().Under(ByTheDay);
        for (var n = 1; n <= 300; n++) builder.Earning(Cause(1000 - n), 30 + n, TestDistrict.Monday.PlusDays(n % 7));
        await play.PutAsync(builder.BuildUnstored());
        await MustBalanceAsync(play);
        await play.StepAsync<PointsAccount, VolunteerId>("take one back from the middle", ARequest.Volunteer, account => account.Reverse(Cause(850), TestDistrict.Nine));
        await play.TellHistoryAsync();
    }

    private static async Task MustBalanceAsync(Play play)
    {
        var account = (await play.Begin().Repository<PointsAccount, VolunteerId>().FindAsync(ARequest.Volunteer))!;
        Must.Equal(account.Entries.Sum(entry => entry.Change.Hundredths), account.Balance.Hundredths, "The balance and the sum of the lines, in hundredths");
        Must.Equal(account.Entries.Sum(entry => entry.OwedChange.Hundredths), account.Owed.Hundredths, "What is owed and the sum of the lines, in hundredths");
        Must.Hold(account.Balance >= Points.Zero && account.Owed >= Points.Zero, "Neither balance nor debt is below zero.");
    }

    private static Decision Earn(PointsAccount account, int cause, int minutes, PointsRules? rules = null) =>
        account.Earn(Cause(cause), minutes, TestDistrict.Monday, rules ?? Usual, TestDistrict.Nine);

    private static Decision Redeem(PointsAccount account, int cause, long hundredths, LocalDate day) =>
        account.Redeem(Cause(cause), new Points(hundredths), day, Usual, TestDistrict.Nine);

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
