using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>An activity that one may join while it is on, such as in an emergency.</summary>
public class JoiningThroughout
{
    private static readonly Instant Midway = AnActivity.During.From + Duration.FromMinutes(60);

    [Fact]
    public async Task Takes_only_what_is_left_of_the_time_and_can_be_repeated()
    {
        var place = await Neighbourhood.FoundedAsync();
        var (first, second) = (AnActivity.TheId, new ActivityId(Causes.Cause(8)));
        foreach (var (id, during) in new[] { (first, AnActivity.During), (second, new TimeRange(AnActivity.During.From - Duration.FromHours(1), Midway)) })
        {
            (await place.Planning.DraftAsync(id, Neighbourhood.Plan with { During = during, TakesLatecomers = true }, [], TestDistrict.Nine)).EnsureAccepted();
            (await place.Planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
        }

        (await place.SigningUp.SignUpAsync(second, AnActivity.OtherParticipation, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();

        foreach (var at in new[] { Midway, Midway + Duration.FromMinutes(5) }) (await place.SigningUp.SignUpAsync(first, AnActivity.Participation, Neighbourhood.Wang, at)).EnsureAccepted();

        (await place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().ContainSingle(booking => booking.During == new TimeRange(Midway, AnActivity.During.Until));
    }
}
