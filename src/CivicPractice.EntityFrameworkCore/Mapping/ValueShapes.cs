using System.Linq.Expressions;
using CivicPractice.Safeguards;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping;

/// <summary>Values that stand in a column for each of their parts.</summary>
internal static class ValueShapes
{
    /// <summary>When it begins and ends.</summary>
    public static void RangeOf<TRoot>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, TimeRange>> member)
        where TRoot : class => builder.ComplexProperty(member, range =>
        {
            range.Property(one => one.From);
            range.Property(one => one.Until);
        });

    /// <summary>Its first and its last day.</summary>
    public static void TermOf<TRoot>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, Term>> member)
        where TRoot : class => builder.ComplexProperty(member, term =>
        {
            term.Property(one => one.From);
            term.Property(one => one.Through);
        });

    /// <summary>Its amount, all digits, and its currency.</summary>
    public static void MoneyOf<TRoot>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, Money>> member)
        where TRoot : class => builder.ComplexProperty(member, money =>
        {
            money.Property(one => one.Amount);
            money.Property(one => one.Currency).HasField("_currency");
        });

    /// <summary>How dangerous it is, and the words.</summary>
    public static void RiskOf<TRoot>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, RiskStatement?>> member)
        where TRoot : class => builder.ComplexProperty(member, risk =>
        {
            risk.Property(one => one.Level);
            risk.Property(one => one.Statement);
        });

    /// <summary>Its words in both languages.</summary>
    public static void WordsOf<TRoot>(this EntityTypeBuilder<TRoot> builder, Expression<Func<TRoot, Bilingual>> member)
        where TRoot : class => builder.ComplexProperty(member, words =>
        {
            words.Property(one => one.Zh).HasField("_zh");
            words.Property(one => one.En).HasField("_en");
        });
}
