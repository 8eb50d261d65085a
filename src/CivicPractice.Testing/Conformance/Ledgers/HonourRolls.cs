using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Honour rolls and points accounts, credited together.</summary>
internal static class HonourRolls
{
    private static readonly VolunteerId Volunteer = ARequest.Volunteer;
    private static readonly DistrictProfile Generous = TestDistrict.Profile with
    {
        Stars = new StarScale([new StarThreshold(1), new StarThreshold(3, Points.Of(2)), new StarThreshold(5, Points.Of(4))]),
    };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Crediting opens account and roll, credits both or neither, and is repeated without effect", CreditingAsync),
        new("Stars rise with the credit that reaches them and fall with the credit that carried them", play => StarsAsync(play, inBatch: false)),
        new("Stars rise and fall in a batch as they do outside", play => StarsAsync(play, inBatch: true)),
        new("Honours are entered once each, by whichever unit", HonoursAsync),
    ];

    private static async Task CreditingAsync(Play play)
    {
        play.Tell("unknown", await Crediting(play).CreditAsync(ARequest.OtherVolunteer, Cause(1), 60, TestDistrict.Monday, TestDistrict.Nine));
        play.Tell("reverse without account", await Crediting(play).ReverseAsync(Volunteer, Cause(1), TestDistrict.Nine));
        play.Tell("redeem without account", await Crediting(play).RedeemAsync(Volunteer, Cause(11), Points.Of(1), TestDistrict.Nine));
        Must.Equal(0, (await play.Log.ReadAllAsync()).Count, "Events after refusals only");

        foreach (var (what, minutes) in new[] { ("credit", 150), ("credit again", 150) })
            play.Tell(what, await Crediting(play).CreditAsync(Volunteer, Cause(1), minutes, TestDistrict.Monday, TestDistrict.Nine, new IdempotencyKey(what)));
        play.Tell("redeem", await Crediting(play).RedeemAsync(Volunteer, Cause(11), Points.Of(1), TestDistrict.Nine));
        play.Tell("reverse", await Crediting(play).ReverseAsync(Volunteer, Cause(1), TestDistrict.Nine));
        play.Tell("credit what was reversed", await Crediting(play).CreditAsync(Volunteer, Cause(1), 150, TestDistrict.Monday, TestDistrict.Nine));
        play.Tell("redeem too many", await Crediting(play).RedeemAsync(Volunteer, Cause(12), Points.Of(7), TestDistrict.Nine));
        await EndAsync(play);
    }

    private static async Task StarsAsync(Play play, bool inBatch)
    {
        var district = play.District(Generous);
        var crediting = new Crediting(district, new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer)));
        await using (var batch = inBatch ? await district.UnitOfWork.BeginBatchAsync() : null)
        {
            for (var n = 1; n <= 6; n++)
                play.Tell($"credit {n}", await crediting.CreditAsync(Volunteer, Cause(n), 60, TestDistrict.Monday, TestDistrict.Nine + Duration.FromHours(n)));
            foreach (var n in new[] { 6, 2, 5, 4 })
                play.Tell($"reverse {n}", await crediting.ReverseAsync(Volunteer, Cause(n), TestDistrict.Nine + Duration.FromDays(n)));
            if (batch is not null) await batch.CompleteAsync();
        }

        await EndAsync(play);
    }

    private static async Task HonoursAsync(Play play)
    {
        HonourAward[] honours =
        [
            new(Honour.FinestVolunteer, TestDistrict.Monday, "区文明办"),
            new(Honour.FinestVolunteer, TestDistrict.Monday, "区文明办"),
            new(Honour.FinestVolunteer, TestDistrict.Monday.PlusDays(1), "区文明办"),
            new(new Honour("zz-local"), TestDistrict.Monday, "区文明办 "),
        ];
        foreach (var honour in honours) play.Tell("honour", await Crediting(play).AwardHonourAsync(Volunteer, honour, TestDistrict.Nine));
        var work = play.Begin();
        var roll = (await work.Repository<HonourRoll, VolunteerId>().FindAsync(Volunteer))!;
        play.Tell("honour of an evaluation", roll.AwardHonour(AnEvaluationCycle.Award(Honour.FinestVolunteer), TestDistrict.Nine));
        play.Tell("withdraw", roll.WithdrawHonour(honours[^1], TestDistrict.Nine));
        await work.CommitAsync();
        Must.Equal(3, (await play.District().HonourRolls.FindAsync(Volunteer))!.Honours.Count, "Honours on the roll");
        await EndAsync(play);
    }

    private static async Task EndAsync(Play play)
    {
        await play.OpenAsync();
        await play.TellAsync<PointsAccount, VolunteerId>("in the end", Volunteer);
        await play.TellAsync<HonourRoll, VolunteerId>("in the end", Volunteer);
        await play.TellHistoryAsync();
    }

    private static Crediting Crediting(Play play) => new(play.District(), new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer)));

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 2);
}
