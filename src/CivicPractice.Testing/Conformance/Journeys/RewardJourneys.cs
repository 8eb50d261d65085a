using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Points from the first hour to the reward or the expiry, and stars to the city's award, by the use cases.</summary>
internal static class RewardJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly Instant AYearOn = Nine + Duration.FromDays(366);
    private static readonly VolunteerId Volunteer = AVolunteer.TheId;

    // Spent within a year, in the last month of a quarter; the second star is the city's.
    private static readonly DistrictProfile Profile = TestDistrict.Profile with
    {
        Points = new PointsRules { MonthsValid = 12, RedemptionWindow = new RedemptionWindow(3, 1, 31), MostMinutesAnActivity = null },
        Stars = new StarScale([new StarThreshold(1), new StarThreshold(3, AwardedBy: DivisionLevel.Prefecture), new StarThreshold(5, AwardedBy: DivisionLevel.Prefecture)]),
    };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new[] { false, true }.Select(inBatch => new ConformanceCase(
            $"Points are redeemed, come back, and expire; stars wait for the city{(inBatch ? ", also within a batch" : "")}", play => RunAsync(play, inBatch))),
    ];

    private static async Task RunAsync(Play play, bool inBatch)
    {
        var told = new Told(play, inBatch);
        var district = play.District(Profile);
        await using (var batch = inBatch ? await district.UnitOfWork.BeginBatchAsync() : null)
        {
            await RedeemedAsync(district, told);
            await AwardedAsync(district, told);
            await ExpiredAsync(district, told);
            if (batch is not null) await batch.CompleteAsync();
        }

        await play.OpenAsync();
        await play.TellHistoryAsync();
    }

    private static async Task RedeemedAsync(OpenDistrict district, Told told)
    {
        var (offering, redeeming, crediting) = (new OfferingRewards(district), new RedeemingRewards(district), Crediting(district));
        await told.AskAsync("offer", key => offering.OfferAsync(AReward.TheId, AReward.Towel, Nine, key));
        await told.AskAsync("offer twice", key => offering.OfferAsync(AReward.TheId, AReward.Towel, Nine, key));
        await told.AskAsync("order without account", key => redeeming.OrderAsync(ARedemption.TheId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine, key));
        await told.AskAsync("credit", key => crediting.CreditAsync(Volunteer, Cause(1), 180, TestDistrict.Monday, Nine, key));
        await told.AskAsync("order what is not there", key => redeeming.OrderAsync(ARedemption.TheId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine, key));
        await told.AskAsync("restock", key => offering.RestockAsync(AReward.TheId, AReward.Delivery(1), 5, Nine, key));
        await told.AskAsync("order out of the window", key => redeeming.OrderAsync(ARedemption.TheId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine - Duration.FromDays(10), key));
        await told.AskAsync("order", key => redeeming.OrderAsync(ARedemption.TheId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine, key));
        await told.AskAsync("order more in the quarter", key => redeeming.OrderAsync(ARedemption.OtherId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine, key));
        await told.AskAsync("call off", key => redeeming.CancelAsync(ARedemption.TheId, Nine, key));
        await told.AskAsync("hand over what is called off", key => redeeming.HandOverAsync(ARedemption.TheId, Nine, key));
        await told.AskAsync("reprice", key => offering.RepriceAsync(AReward.TheId, Points.Of(1), Nine, key));
        await told.AskAsync("order at the price of before", key => redeeming.OrderAsync(ARedemption.OtherId, Volunteer, AReward.TheId, AReward.Towel.Price, Nine, key));
        await told.AskAsync("order again", key => redeeming.OrderAsync(ARedemption.OtherId, Volunteer, AReward.TheId, Points.Of(1), Nine, key));
        await told.AskAsync("write off", key => offering.WriteOffAsync(AReward.TheId, AReward.Delivery(2), 2, Nine, key));
        await told.AskAsync("withdraw", key => offering.WithdrawAsync(AReward.TheId, Nine, key));
        await told.AskAsync("hand over", key => redeeming.HandOverAsync(ARedemption.OtherId, Nine, key));
        await told.AskAsync("call off what is handed over", key => redeeming.CancelAsync(ARedemption.OtherId, Nine, key));
        var reward = (await district.Rewards.FindAsync(AReward.TheId))!;
        Must.Equal((5, 2, 0, 1, 2), (reward.Received, reward.Available, reward.Reserved, reward.HandedOver, reward.WrittenOff), "Received, available, reserved, handed over and written off");
        told.Tell("redemptions", (await district.Redemptions.ListAsync(new RedemptionsOfVolunteerSpec(Volunteer))).Select(one => (one.Id, one.State, one.Paid)));
        district.UnitOfWork.Forget();
    }

    private static async Task AwardedAsync(OpenDistrict district, Told told)
    {
        var awarding = new AwardingStars(district);
        told.Tell("awaiting", (await district.HonourRolls.ListAsync(new AwaitingStarsSpec())).Select(roll => (roll.Id, roll.Proposed)));
        district.UnitOfWork.Forget();
        await told.AskAsync("award nobody", key => awarding.EnterAsync(AVolunteer.OtherId, new StarRating(2), AnHonourRoll.CityOffice, TestDistrict.Monday, Nine, key));
        await told.AskAsync("award too high a star", key => awarding.EnterAsync(Volunteer, new StarRating(3), AnHonourRoll.CityOffice, TestDistrict.Monday, Nine, key));
        await told.AskAsync("award", key => awarding.EnterAsync(Volunteer, new StarRating(2), AnHonourRoll.CityOffice, TestDistrict.Monday, Nine, key));
        await told.AskAsync("credit more", key => Crediting(district).CreditAsync(Volunteer, Cause(2), 120, TestDistrict.Monday.PlusDays(30), Nine, key));
        await told.AskAsync("take it back", key => Crediting(district).ReverseAsync(Volunteer, Cause(2), Nine, key));
        var roll = (await district.HonourRolls.FindAsync(Volunteer))!;
        Must.Equal((new StarRating(2), (StarRating?)null), (roll.Stars, roll.Proposed), "Stars held and proposed");
        district.UnitOfWork.Forget();
    }

    private static async Task ExpiredAsync(OpenDistrict district, Told told)
    {
        var (expiring, redeeming) = (new ExpiringPoints(district), new RedeemingRewards(district));
        await told.AskAsync("credit a later service", key => Crediting(district).CreditAsync(Volunteer, Cause(3), 60, TestDistrict.Monday.PlusDays(40), Nine, key));
        told.Tell("due now", await expiring.ListDueAsync(Nine));
        told.Tell("due in a year", await expiring.ListDueAsync(AYearOn));
        district.UnitOfWork.Forget();
        await told.AskAsync("spend what is over", key => Crediting(district).RedeemAsync(Volunteer, Cause(11), Points.Of(2), AYearOn, key));
        await told.AskAsync("expire nobody's", key => expiring.ExpireAsync(AVolunteer.OtherId, AYearOn, key));
        await told.AskAsync("expire", key => expiring.ExpireAsync(Volunteer, AYearOn, key));
        told.Tell("due after that", await expiring.ListDueAsync(AYearOn));
        await told.AskAsync("take back what has expired", key => Crediting(district).ReverseAsync(Volunteer, Cause(1), AYearOn, key));
        await told.AskAsync("order what is withdrawn", key => redeeming.OrderAsync(ARedemption.TheId with { Value = Cause(12) }, Volunteer, AReward.TheId, AReward.Towel.Price, AYearOn, key));
        var account = (await district.PointsAccounts.FindAsync(Volunteer))!;
        // Three points of the first service are gone with it: one is spent, so that one of the later service has paid for it.
        Must.Equal((Points.Zero, Points.Zero, Points.Of(1)), (account.Balance, account.Owed, account.Earned), "Balance, debt and what was earned");
        district.UnitOfWork.Forget();
    }

    private static Crediting Crediting(OpenDistrict district) => new(district, new KnownVolunteers(VolunteerFactsFor.Adult(Volunteer)));

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0xa3);
}
