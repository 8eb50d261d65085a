using CivicPractice;
using CivicPractice.Requests;
using HanbinDistrict.Chances;
using HanbinDistrict.Input;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>The requests that stand on their own: placed all over the period, served before it ends.</summary>
internal sealed class Orders(OpenDistrict district, DistrictInput input, Cast cast, Timeline timeline, Clockwork clockwork, IIdSource ids, Chance chance, PersonTimesBudget budget)
{
    // From ordering to the wanted time at the latest, in days.
    private const int LongestWait = 5;

    // From the service to the review at the latest, in days; the period ends after it.
    private const int LongestReview = 3;

    private readonly WeightedChoice<CategoryWeight> _about = new(input.Categories.Select(category => (category, category.Weight)));

    public OpenDistrict District => district;

    public DistrictInput Input => input;

    public Cast Cast => cast;

    public Timeline Timeline => timeline;

    public ServingRequests Serving { get; } = new(district);

    public ReviewingRequests Reviewing { get; } = new(district);

    /// <summary>Puts a number of requests on the line.</summary>
    public void Plan(int number, Progress progress)
    {
        for (var i = 0; i < number; i++)
        {
            var own = chance.For("order", i);
            var wanted = clockwork.Within(own, clockwork.DayOf(own, keepFreeAtStart: LongestWait + 1, keepFreeAtEnd: LongestReview), firstHour: 8, lastHour: 15, longestHours: 2);
            var order = new OneOrder(this, ids.Next<ServiceRequestId>(), ids.Next<RequesterId>(), own.Pick(cast.Places), _about.Draw(own), wanted, own);
            timeline.At(wanted.From - Duration.FromHours(own.Between(24, LongestWait * 24)), async at =>
            {
                await order.PlaceAsync(at);
                progress.Advance();
            });
        }
    }

    /// <summary>A request has come to its end.</summary>
    /// <param name="served">How many people were served.</param>
    public void Ended(int served) => budget.Settle(expected: 1, served);
}
