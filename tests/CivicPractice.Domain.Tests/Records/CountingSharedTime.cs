using CivicPractice.Commendation;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

public class CountingSharedTime
{
    private static readonly StarScale Scale = new([new(1), new(2), new(3)]);

    [Theory]
    [InlineData(0, 2, 1, 3, 60)]
    [InlineData(1, 3, 0, 2, 60)]
    [InlineData(0, 3, 1, 2, 0)]
    [InlineData(1, 2, 0, 3, 120)]
    [InlineData(0, 1, 1, 2, 60)]
    [InlineData(0, 2, 0, 2, 0)]
    public void Counts_it_once_for_the_service_that_was_credited_first(double from, double until, double thenFrom, double thenUntil, int minutes)
    {
        var roll = Roll((1, AServiceRecord.Hours(from, until)), (2, AServiceRecord.Hours(thenFrom, thenUntil)));

        roll.Services[1].Minutes.Should().Be(minutes);
        roll.Minutes.Should().Be((int)((until - from) * 60) + minutes);
    }

    [Fact]
    public void Counts_what_lies_between_two_services_and_about_one()
    {
        var roll = Roll((1, AServiceRecord.Hours(1, 2)), (2, AServiceRecord.Hours(3, 4)), (3, AServiceRecord.Hours(0, 5)));

        roll.Services[2].Minutes.Should().Be(180);
    }

    [Fact]
    public void Counts_it_for_the_other_service_when_one_is_taken_back()
    {
        var roll = Roll((1, AServiceRecord.Hours(0, 2)), (2, AServiceRecord.Hours(1, 3)), (3, AServiceRecord.Hours(1, 2)));

        roll.CountedAfterReversing(Cause(1)).Should().Equal(new CountedService(Cause(2), 120, TestDistrict.Monday, 60));
        roll.ReverseService(Cause(1), Points.Zero, TestDistrict.Nine).EnsureAccepted();

        roll.Services.Select(service => service.Minutes).Should().Equal(120, 120, 0);
        roll.Minutes.Should().Be(120);
        Raised.EventsOf(roll).Should().Contain(new ServiceRecounted(roll.Id, Cause(2), 120));
    }

    [Fact]
    public void Leaves_time_of_which_only_the_length_is_known_alone()
    {
        var roll = Roll((1, AServiceRecord.Hours(0, 2)));

        roll.CreditService(Cause(2), 90, TestDistrict.Monday, Points.Zero, Scale, TestDistrict.Nine).EnsureAccepted();

        roll.Minutes.Should().Be(210);
    }

    [Fact]
    public void Lets_stars_rise_and_fall_with_a_correction()
    {
        var roll = Roll((1, AServiceRecord.Hours(0, 1)), (2, AServiceRecord.Hours(0, 2)));
        roll.Stars.Should().Be(new StarRating(2));

        Correct(roll, 1, AServiceRecord.Hours(2, 3));
        roll.Stars.Should().Be(new StarRating(3));
        Correct(roll, 2, AServiceRecord.Hours(2, 3));

        (roll.Minutes, roll.Stars).Should().Be((60, new StarRating(1)));
    }

    [Fact]
    public void Is_the_same_however_services_were_credited_corrected_and_taken_back() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 20], Gen.Int[1, 8], Gen.Bool)
        .List[1, 30].Sample(steps =>
        {
            var roll = HonourRoll.Open(TestDistrict.Id, AVolunteer.TheId, TestDistrict.Nine);
            var given = new Dictionary<Guid, TimeRange>();
            var gone = new HashSet<Guid>();
            foreach (var (number, from, length, takenBack) in steps)
            {
                var (cause, time) = (Cause(number), AServiceRecord.Hours(from / 4.0, (from + length) / 4.0));
                if (takenBack)
                {
                    if (roll.ReverseService(cause, Points.Zero, TestDistrict.Nine).IsAccepted) gone.Add(cause);
                }
                else if (roll.CreditService(cause, time, TestDistrict.Monday, Points.Zero, Scale, TestDistrict.Nine).IsAccepted
                    & roll.CorrectService(cause, time, TestDistrict.Monday, Points.Zero, Scale, TestDistrict.Nine).IsAccepted)
                {
                    given[cause] = time;
                }
            }

            // Quarters of an hour that any service covers which stands.
            var covered = Enumerable.Range(0, 40).Count(quarter => given.Any(one => !gone.Contains(one.Key) && one.Value.Contains(TestDistrict.Nine + Duration.FromMinutes(15 * quarter))));
            roll.Minutes.Should().Be(15 * covered);
            roll.Minutes.Should().Be(roll.Services.Where(service => service.ReversedAt is null).Sum(service => service.Minutes));
            roll.Stars.Should().Be(Scale.Rate(roll.Minutes, Points.Zero));
        });

    private static HonourRoll Roll(params (int Cause, TimeRange Given)[] services)
    {
        var roll = HonourRoll.Open(TestDistrict.Id, AVolunteer.TheId, TestDistrict.Nine);
        foreach (var (cause, given) in services) roll.CreditService(Cause(cause), given, TestDistrict.Monday, Points.Zero, Scale, TestDistrict.Nine).EnsureAccepted();
        return roll;
    }

    private static void Correct(HonourRoll roll, int cause, TimeRange given) =>
        roll.CorrectService(Cause(cause), given, TestDistrict.Monday, Points.Zero, Scale, TestDistrict.Nine).EnsureAccepted();

    private static Guid Cause(int number) => new(number + 1, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
