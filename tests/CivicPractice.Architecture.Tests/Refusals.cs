using System.Globalization;
using System.Text.RegularExpressions;
using CivicPractice.Architecture.Tests.Support;

namespace CivicPractice.Architecture.Tests;

/// <summary>Every "no" has a stable code and says why in two languages, the same under every culture of the thread.</summary>
public partial class Refusals
{
    /// <summary>The refusals; those with parameters of type stand once for each lifecycle.</summary>
    public static TheoryData<Type> All { get; } = [.. Library.Refusals.SelectMany(Closed)];

    [Theory, MemberData(nameof(All))]
    public void Are_sealed_records(Type refusal)
    {
        refusal.Should().Match(type => type.IsSealed && type.IsPublic);
        Library.IsRecord(refusal).Should().BeTrue();
    }

    [Theory, MemberData(nameof(All))]
    public void Have_a_code_of_subject_and_reason(Type refusal) => Made(refusal).Code.Should().MatchRegex(SubjectAndReason());

    [Theory, MemberData(nameof(All))]
    public void Say_why_in_both_languages(Type refusal)
    {
        foreach (var made in new[] { Made(refusal), Made(refusal, isSparse: true) })
        {
            made.Describe(CultureInfo.GetCultureInfo("zh-CN")).Should().MatchRegex(Chinese());
            made.Describe(CultureInfo.GetCultureInfo("en")).Should().NotMatchRegex(Chinese()).And.MatchRegex("[a-z]");
        }
    }

    [Theory, MemberData(nameof(All))]
    public void Never_show_the_name_of_a_value_where_a_term_belongs(Type refusal)
    {
        var names = refusal.GetProperties().Select(property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
            .Where(type => type.IsEnum).SelectMany(Enum.GetNames);

        names.Where(name => Made(refusal).Text.Zh.Contains(name, StringComparison.Ordinal)).Should().BeEmpty("Terms.Of(...).Zh is what people read");
    }

    [Theory, MemberData(nameof(All))]
    public void Say_the_same_under_every_culture(Type refusal)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var texts = new[] { "", "tr-TR", "ar-SA", "zh-CN", "th-TH" }.Select(culture =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                return (Made(refusal).Text, Made(refusal).ToString());
            }).ToList();
            texts.Distinct().Should().ContainSingle();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Never_share_a_code() =>
        Library.Refusals.Where(refusal => !refusal.IsGenericTypeDefinition).GroupBy(refusal => Made(refusal).Code)
            .Where(group => group.Count() > 1).Select(group => group.Key).Should().BeEmpty();

    [Fact]
    public void Of_one_subject_live_in_one_namespace() =>
        Library.Refusals.Where(refusal => !refusal.IsGenericTypeDefinition).GroupBy(refusal => Made(refusal).Code.Split('.')[0])
            .Where(group => group.Select(refusal => refusal.Namespace).Distinct().Count() > 1).Select(group => group.Key)
            .Should().BeEmpty();

    private static IEnumerable<Type> Closed(Type refusal) => refusal.IsGenericTypeDefinition
        ? Library.Lifecycles.Select(lifecycle => refusal.MakeGenericType(lifecycle.PropertyType.GetGenericArguments())).Distinct()
        : [refusal];

    private static Refusal Made(Type refusal, bool isSparse = false) => (Refusal)new Samples(isSparse).Make(refusal);

    // Samples of a text have a digit, so that a code out of a text may have one too.
    [GeneratedRegex("^[a-z]+(-[a-z0-9]+)*\\.[a-z]+(-[a-z0-9]+)*$")]
    private static partial Regex SubjectAndReason();

    [GeneratedRegex("\\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();
}
