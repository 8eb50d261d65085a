namespace CivicPractice.Evaluation;

/// <summary>Several places that count, as one: each measure comes from the first that knows it.</summary>
/// <param name="sources">The sources, those that go first before the others.</param>
public sealed class MeasuresOfSeveral(params IReadOnlyList<IMeasureSource> sources) : IMeasureSource
{
    private readonly IReadOnlyList<IMeasureSource> _sources = sources ?? throw new ArgumentNullException(nameof(sources));

    /// <inheritdoc/>
    public Decision CanMeasure(Measure measure, EvaluationSubjectKind subjects, Term period) =>
        SourceOf(measure, subjects, period)?.CanMeasure(measure, subjects, period) ?? new MeasureUnknown(measure, subjects);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Measurement>> MeasureAsync(MeasuresAsked asked, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var counted = new List<Measurement>();
        foreach (var ofOne in asked.Measures.GroupBy(measure => SourceOf(measure, asked.Kind, asked.Period)))
        {
            if (ofOne.Key is { } source) counted.AddRange(await source.MeasureAsync(asked with { Measures = [.. ofOne] }, cancellationToken));
        }

        return counted;
    }

    private IMeasureSource? SourceOf(Measure measure, EvaluationSubjectKind subjects, Term period) =>
        _sources.FirstOrDefault(source => !source.CanMeasure(measure, subjects, period).IsRefusedFor<MeasureUnknown>());
}
