
namespace CivicPractice.EntityFrameworkCore.Tests.Querying;

/// <summary>One set of candidates a type of root, made when it is first asked for.</summary>
public sealed class CandidateSets : IDisposable
{
    private readonly Dictionary<Type, Candidates> _made = [];

    /// <summary>The candidates that a criterion or specification judges.</summary>
    internal Candidates For(Type question)
    {
        var root = question.BaseType!.GetGenericArguments()[0];
        if (!_made.TryGetValue(root, out var candidates)) _made[root] = candidates = (Candidates)Activator.CreateInstance(typeof(Candidates<>).MakeGenericType(root))!;
        return candidates;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var candidates in _made.Values) candidates.Dispose();
    }
}
