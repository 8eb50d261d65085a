using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class VolunteerNumbers
{
    private const string KnownId = "b2357eac-c6d9-8024-ae8d-0a529c003296";

    [Theory]
    [InlineData("A001", "A001")]
    [InlineData("990101-000001", "990101-000001")]
    [InlineData("zhx-17-b", "ZHX-17-B")]
    [InlineData("12345678901234567", "12345678901234567")] // 17 digits
    [InlineData("1234567890123456", "1234567890123456")] // 16 digits
    [InlineData("12345678-A-12345678", "12345678-A-12345678")] // a letter between
    [InlineData("A23456789012345678", "A23456789012345678")] // 18 places, but a letter in front
    [InlineData("12345678901234567A", "12345678901234567A")] // 18 places, but no check digit
    [InlineData("ABCDEFGHABCDEFGHABCDEFGHABCDEFGH", "ABCDEFGHABCDEFGHABCDEFGHABCDEFGH")] // 32
    public void Are_letters_and_digits_with_single_hyphens(string text, string kept)
    {
        VolunteerNumber.TryParse(text, out var number).Should().BeTrue();
        number.ToString().Should().Be(kept);
        number.IsDefined.Should().BeTrue();
        VolunteerNumber.Parse(text).Should().Be(number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("A01")]
    [InlineData("ABCDEFGHABCDEFGHABCDEFGHABCDEFGH1")] // 33
    [InlineData("-A001")]
    [InlineData("A001-")]
    [InlineData("A--001")]
    [InlineData("A 001")]
    [InlineData("A０01")] // a full-width digit
    [InlineData("志愿者001")]
    public void Are_nothing_else(string? text)
    {
        VolunteerNumber.TryParse(text, out var number).Should().BeFalse();
        number.Should().Be(default(VolunteerNumber));
    }

    [Theory]
    [InlineData("610902199001011234")]
    [InlineData("61090219900101123X")]
    [InlineData("61090219900101123x")]
    [InlineData("610902-19900101-123X")]
    [InlineData("000000000000000000")]
    [InlineData("1234567890123456789")] // 19 digits hold 18
    [InlineData("HB-610902199001011234")]
    [InlineData("A61090219900101123XB")]
    [InlineData("ID6-10902-19900101-1234-01")]
    [InlineData("610902900101123")] // the older form
    [InlineData("610902-900101-123")]
    [InlineData("HB610902900101123")]
    [InlineData("HB-610902900101123-Z")]
    public void Are_never_an_ID_number(string text)
    {
        VolunteerNumber.TryParse(text, out _).Should().BeFalse();
        var parse = () => VolunteerNumber.Parse(text);

        parse.Should().Throw<FormatException>().Which.Message.Should().NotContain(text, "a log must not repeat an ID number");
    }

    [Fact]
    public void Have_an_ordinal_order_and_an_empty_default()
    {
        var (one, two) = (VolunteerNumber.Parse("A-001"), VolunteerNumber.Parse("a001"));

        one.CompareTo(two).Should().BeNegative();
        one.CompareTo((object)two).Should().BeNegative();
        one.CompareTo(null).Should().BePositive();
        default(VolunteerNumber).CompareTo(one).Should().BeNegative();
        default(VolunteerNumber).ToString().Should().BeEmpty();
        default(VolunteerNumber).IsDefined.Should().BeFalse();
    }

    [Fact]
    public void Give_the_same_claim_in_every_run_and_another_for_another_number()
    {
        var id = VolunteerNumberClaimId.Of(VolunteerNumber.Parse("990101-000001"));

        id.Should().Be(VolunteerNumberClaimId.Of(VolunteerNumber.Parse("990101-000001")));
        id.Should().NotBe(VolunteerNumberClaimId.Of(VolunteerNumber.Parse("990101-000002")));
        (id.Value.Version, id.Value.Variant & 0xC).Should().Be((8, 8), "RFC 9562: version 8, variant 10");
        id.ToString().Should().Be(KnownId, "stored claims must be found again by every later version");
        VolunteerNumberClaimId.From(id.Value).CompareTo((object)id).Should().Be(0);
        id.CompareTo(null).Should().BePositive();
        FluentActions.Invoking(() => VolunteerNumberClaimId.Of(default)).Should().Throw<ArgumentException>();
    }
}

public class VolunteerVocabularies
{
    [Fact]
    public void Have_well_known_values_with_both_names()
    {
        VolunteerSkill.WellKnown.Should().HaveCountGreaterThanOrEqualTo(12);
        VolunteerSkill.WellKnown[VolunteerSkill.FirstAid].Should().Be(new Bilingual("急救", "first aid"));
        VolunteerRole.WellKnown[VolunteerRole.Lecturer].Zh.Should().Be("志愿宣讲员");
        new VolunteerSkill("first-aid").Should().Be(VolunteerSkill.FirstAid);
        new VolunteerRole("lecturer").ToString().Should().Be("lecturer");
        default(VolunteerSkill).ToString().Should().BeEmpty();
        FluentActions.Invoking(() => new VolunteerRole("Village Head")).Should().Throw<ArgumentException>();
    }
}
