using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mechanisms;

public readonly record struct NotebookId(Guid Value) : IEntityId<NotebookId>
{
    public static NotebookId From(Guid value) => new(value);

    public int CompareTo(NotebookId other) => Value.CompareTo(other.Value);

    public int CompareTo(object? obj) => obj is NotebookId other ? CompareTo(other) : 1;
}

[EventName("notebook.written")]
public sealed record Written(int Line) : DomainEvent;

public sealed record NotebookFull(int Lines) : Refusal("notebook.full")
{
    protected override Bilingual Words() => Say($"已写满 {Lines} 行。", $"All {Lines} lines are written.");
}

/// <summary>The smallest aggregate there is: lines are written until it is full.</summary>
[Kind("notebook")]
public sealed class Notebook : AggregateRoot<NotebookId>
{
    private List<int> _lines = [];

    private Notebook(DistrictId district, NotebookId id)
        : base(district, id)
    {
    }

    public IReadOnlyList<int> Lines => _lines;

    public int Last { get; private set; }

    public int? Bookmark { get; private set; }

    public string? Label { get; private set; }

    public static Notebook Open(DistrictId district, NotebookId id) => new(district, id);

    public Decision Write(int line, Instant at)
    {
        if (_lines.Count == 3) return new NotebookFull(3);
        _lines = [.. _lines, line];
        Last = line;
        Raise(new Written(line), at);
        return Decision.Accepted;
    }

    public void Mark(int? bookmark, string? label) => (Bookmark, Label) = (bookmark, label);

    public void Compare(DistrictId other) => RequireSameDistrict(other, nameof(other));
}

public sealed class LastBetween(int least, int most) : Criterion<Notebook>
{
    public override bool IsSatisfiedBy(Notebook candidate) => candidate.Last >= least && candidate.Last <= most;

    public override Expression<Func<Notebook, bool>> ToExpression() => notebook => notebook.Last >= least && notebook.Last <= most;
}

public sealed class NotebooksSpec : CriterionSpec<Notebook>
{
    private static readonly Ordering<Notebook> Order = Ordering<Notebook>.ByDescending(notebook => notebook.Last).ThenBy(notebook => notebook.Id);

    public NotebooksSpec(Criterion<Notebook> criterion, int skip = 0, int? take = null)
        : base(criterion, Order, take, skip)
    {
    }
}
