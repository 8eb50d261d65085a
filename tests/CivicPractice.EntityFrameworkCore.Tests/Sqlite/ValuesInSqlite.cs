using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.EntityFrameworkCore.Mapping;
using CivicPractice.EntityFrameworkCore.Sqlite;
using CivicPractice.Requests;
using CivicPractice.Testing;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Sqlite;

public class ValuesInSqlite
{
    [Fact]
    public void Are_numbers_where_they_are_exact()
    {
        Stored(new InstantToMicroseconds(), NodaConstants.UnixEpoch - Duration.FromNanoseconds(1000)).Should().Be(-1L);
        Stored(new InstantToMicroseconds(), TestDistrict.Nine).Should().Be(1_646_614_800_000_000L);
        Stored(new DurationToNanoseconds(), Duration.FromMinutes(90)).Should().Be(5_400_000_000_000L);
        Stored(new PointsToHundredths(), new Points(-150)).Should().Be(-150L);
        Stored(new StarsToNumber(), new StarRating(5)).Should().Be((byte)5);
    }

    [Fact]
    public void Reach_as_far_as_time_does()
    {
        Stored(new InstantToMicroseconds(), Instant.MaxValue.ToMicrosecond());
        Stored(new InstantToMicroseconds(), Instant.MinValue.ToMicrosecond());
    }

    [Fact]
    public void Are_text_where_they_are_words()
    {
        Stored(new LocalDateToText(), TestDistrict.Monday).Should().Be("2022-03-07");
        Stored(new DecimalToText(), 79_228_162_514_264.337593543950335m).Should().Be("79228162514264.337593543950335");
        Stored(new DivisionCodeToText(), TestDistrict.Village).Should().Be("990101100201");
        Stored(new DivisionCodeToText(), default(DivisionCode)).Should().Be("");
        Stored(new CodeToText<IdempotencyKey>(), new IdempotencyKey("A-1")).Should().Be("A-1");
        Stored(new CodeToText<IdempotencyKey>(), IdempotencyKey.None).Should().Be("");
    }

    [Fact]
    public void Are_sixteen_bytes_where_they_identify()
    {
        byte[] expected = [0, 0x11, 0x22, 0x33, 0x44, 0x55, 0x76, 0x77, 0x88, 0x99, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 0xff];
        var id = new Guid("00112233-4455-7677-8899-aabbccddeeff");

        Stored(new GuidToBytes(), id).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
        Stored(new IdToBytes<ServiceRequestId>(), new ServiceRequestId(id)).Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
    }

    private static object? Stored<TValue>(ValueConverter converter, TValue value)
    {
        var stored = converter.ConvertToProvider(value);
        converter.ConvertFromProvider(stored).Should().Be(value);
        return stored;
    }
}
