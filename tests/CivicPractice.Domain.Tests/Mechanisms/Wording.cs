using System.Globalization;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class Wording
{
    private enum Feeling : byte
    {
        [Term("高兴")] VeryGlad,
        [Term("忧", En = "not so glad")] Sad,
        Unspoken,
    }

    [Theory]
    [InlineData("zh-CN", "中")]
    [InlineData("zh-TW", "中")]
    [InlineData("zh", "中")]
    [InlineData("en-GB", "one")]
    [InlineData("de-DE", "one")]
    [InlineData("", "one")]
    public void In_a_culture_is_Chinese_for_the_Chinese_and_English_for_all_others(string culture, string text) =>
        new Bilingual("中", "one").In(CultureInfo.GetCultureInfo(culture)).Should().Be(text);

    [Theory]
    [InlineData("", "one")]
    [InlineData("中", " ")]
    [InlineData(null, "one")]
    [InlineData("中", null)]
    public void Needs_both_texts(string? zh, string? en) => FluentActions.Invoking(() => new Bilingual(zh!, en!)).Should().Throw<ArgumentException>();

    [Fact]
    public void Is_empty_by_default()
    {
        default(Bilingual).Should().Match<Bilingual>(text => text.Zh == "" && text.En == "" && text.ToString() == "");
        new Bilingual("中", "one").ToString().Should().Be("one");
        new Bilingual("中", "one").Should().Be(new Bilingual("中", "one")).And.NotBe(new Bilingual("中", "One"));
        FluentActions.Invoking(() => default(Bilingual).In(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Of_a_vocabulary_is_its_term_in_both_languages()
    {
        Terms.Of(Feeling.VeryGlad).Should().Be(new Bilingual("高兴", "very glad"));
        Terms.Of(Feeling.Sad).Should().Be(new Bilingual("忧", "not so glad"));
        Terms.Of(Feeling.Unspoken).Should().Be(new Bilingual("Unspoken", "unspoken"));
        Terms.Of((Feeling)77).Should().Be(new Bilingual("77", "77"));
    }

    [Theory, MemberData(nameof(UnderACulture.Hostile), MemberType = typeof(UnderACulture))]
    public void Of_numbers_dates_and_instants_is_the_same_under_every_culture(string culture) =>
        UnderACulture.Do(culture, () => Text($"{-1234567} {1.5m} {TestDistrict.Nine} {TestDistrict.Monday:uuuu-MM-dd} {0.25:P0} {Duration.FromMinutes(90)} {ARequest.Wanted}"))
            .Should().Be("-1234567 1.5 2022-03-07T01:00:00Z 2022-03-07 25 % 0:01:30:00 2022-03-08T01:00:00Z/2022-03-08T03:00:00Z");

    [Theory, MemberData(nameof(UnderACulture.Hostile), MemberType = typeof(UnderACulture))]
    public void Of_a_term_is_the_same_under_every_culture(string culture) =>
        UnderACulture.Do(culture, () => Text($"{Terms.Of(RequestState.InService).En} {Terms.Of(RequestState.Dispatched).Zh} {Terms.Of(FailedVisitReason.VolunteersAbsent).En}"))
            .Should().Be("in service 待接单 volunteers absent");

    [Theory, MemberData(nameof(UnderACulture.Hostile), MemberType = typeof(UnderACulture))]
    public void Of_a_refusal_is_chosen_by_the_reader_and_not_by_the_thread(string culture)
    {
        var refusal = new NotebookFull(1234);

        UnderACulture.Do(culture, () => refusal.Describe(CultureInfo.GetCultureInfo("zh-CN"))).Should().Be("已写满 1234 行。");
        UnderACulture.Do(culture, () => refusal.Describe(CultureInfo.GetCultureInfo("tr-TR"))).Should().Be("All 1234 lines are written.");
        UnderACulture.Do(culture, refusal.ToString).Should().Be("notebook.full: All 1234 lines are written.");
    }

    [Fact]
    public void Of_a_forbidden_move_names_state_and_action()
    {
        var refusal = new NotPermittedInState<RequestState, RequestAction>("request", RequestState.Served, RequestAction.Cancel);

        refusal.Code.Should().Be("request.not-permitted-in-state");
        refusal.Text.Should().Be(new Bilingual("当前状态为“待评单”，不能“取消”。", "“cancel” is not permitted while the state is “served”."));
    }

    [Fact]
    public void Of_what_is_not_there_names_subject_and_id() =>
        new NotFound("site", new Guid("00000000-0000-7000-8000-000000000001")).Should().Match<NotFound>(refusal =>
            refusal.Code == "site.not-found" && refusal.Text.En == "The district has no site 00000000-0000-7000-8000-000000000001.");

    private static string Text(InvariantText text) => text.ToStringAndClear();
}
