using CivicPractice.Communities;

namespace CivicPractice.Testing.Conformance;

/// <summary>The places of villages for a covenant: one each.</summary>
internal static class CovenantPlaces
{
    private static readonly CovenantSeatId Village = CovenantSeatId.Of(TestDistrict.Village);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("The place of a village is taken by one covenant, left and taken anew", async play =>
        {
            await play.PutAsync(Kept.Of<CovenantSeat, CovenantSeatId>(Taken()));
            await play.StepAsync<CovenantSeat, CovenantSeatId>("take again", Village, seat => seat.Take(AVillageCovenant.TheId, TestDistrict.Nine));
            await play.StepAsync<CovenantSeat, CovenantSeatId>("take for another", Village, seat => seat.Take(AVillageCovenant.OtherId, TestDistrict.Nine));
            await play.StepAsync<CovenantSeat, CovenantSeatId>("leave for another", Village, seat => seat.Leave(AVillageCovenant.OtherId, TestDistrict.Nine));
            await play.StepAsync<CovenantSeat, CovenantSeatId>("leave", Village, seat => seat.Leave(AVillageCovenant.TheId, TestDistrict.Nine));
            await play.StepAsync<CovenantSeat, CovenantSeatId>("take when it is free", Village, seat => seat.Take(AVillageCovenant.OtherId, TestDistrict.Nine));
            await play.OpenAsync();
            await play.TellHistoryAsync();
        }),
    ];

    private static CovenantSeat Taken()
    {
        var seat = CovenantSeat.Of(TestDistrict.Id, TestDistrict.Village);
        seat.Take(AVillageCovenant.TheId, TestDistrict.Nine).EnsureAccepted();
        return seat;
    }
}
