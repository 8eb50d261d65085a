using CivicPractice.Divisions;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

public class TheOrderOfValues
{
    [Fact]
    public void Of_ids_is_that_of_memory()
    {
        // Each byte decides once, above and below the sign.
        var ids = Enumerable.Range(0, 16).SelectMany(place => new byte[] { 0x01, 0x7f, 0x80, 0xff }.Select(value => IdWith(place, value))).ToList();
        using var database = new SqliteDatabase();
        database.Store(ids.Select(id => ASite.Of(SiteTier.Station).WithId(id).Build()));
        using var context = database.Open();

        context.Set<PracticeSite>().OrderBy(site => site.Id).Select(site => site.Id).Should().Equal(ids.Order());
    }

    [Fact]
    public void Of_divisions_is_that_of_memory()
    {
        string[] texts = ["11", "1101", "110101", "110101001", "110101001001", "6109", "610902", "61", "6110", "610999", "99", "9901", "990101100201"];
        var codes = texts.Select(DivisionCode.Parse).ToList();
        using var database = new SqliteDatabase();
        var ids = new SeededIds(1);
        database.Store(codes.Select(code => new AVolunteer().WithId(ids.Next<VolunteerId>()).Registering(one => one with { Residence = code }).Build()));
        using var context = database.Open();

        context.Set<Volunteer>().OrderBy(volunteer => volunteer.Residence).Select(volunteer => volunteer.Residence).Should().Equal(codes.Order());
    }

    [Fact]
    public void Of_the_last_province_ends_after_all_others()
    {
        using var database = new SqliteDatabase();
        database.Store([ASite.Of(SiteTier.Station).Build()]);
        using var context = database.Open();

        context.Set<PracticeSite>().Count(new SiteWithin(DivisionCode.Parse("99")).ToExpression()).Should().Be(1);
        context.Set<PracticeSite>().Count(new SiteWithin(DivisionCode.Parse("98")).ToExpression()).Should().Be(0);
    }

    [Fact]
    public void Of_numbers_is_that_of_their_letters()
    {
        string[] texts = ["A-1B", "A001", "A0-1", "B000", "0000", "Z-Z-Z", "0-0-0", "A01B"];
        using var database = new SqliteDatabase();
        var ids = new SeededIds(1);
        database.Store(texts.Select(VolunteerNumber.Parse).Select(number =>
            new AVolunteer().WithId(ids.Next<VolunteerId>()).Registering(one => one with { Number = number }).Build()));
        using var context = database.Open();

        context.Set<Volunteer>().OrderBy(volunteer => volunteer.Number).AsEnumerable().Select(volunteer => volunteer.Number.ToString())
            .Should().Equal(texts.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_moments_before_and_after_the_epoch_is_that_of_memory()
    {
        var oneMicrosecond = Duration.FromNanoseconds(1000);
        var (epoch, nine) = (NodaConstants.UnixEpoch, TestDistrict.Nine);
        Instant[] moments = [Instant.FromUtc(1949, 10, 1, 0, 0) - oneMicrosecond, epoch - oneMicrosecond, epoch, nine, nine + oneMicrosecond];
        using var database = new SqliteDatabase();
        var ids = new SeededIds(1);
        database.Store(moments.Reverse().Select(at => new AVolunteer().WithId(ids.Next<VolunteerId>()).At(at).Build()));
        using var context = database.Open();

        context.Set<Volunteer>().OrderBy(volunteer => volunteer.RegisteredAt).Select(volunteer => volunteer.RegisteredAt).Should().Equal(moments);
    }

    private static PracticeSiteId IdWith(int place, byte value)
    {
        var bytes = Enumerable.Repeat((byte)0x40, 16).ToArray();
        bytes[place] = value;
        return new PracticeSiteId(new Guid(bytes, bigEndian: true));
    }
}
