using System.Diagnostics.CodeAnalysis;

namespace CivicPractice;

/// <summary>The answer to a command that makes or returns something: the thing, or every reason why not.</summary>
/// <remarks>The default value is neither accepted nor refused: it is no answer, and whoever asks it for one gets an exception. Equality is by value and refusals.</remarks>
/// <typeparam name="T">What is made or returned.</typeparam>
public readonly struct Decision<T> : IEquatable<Decision<T>>
    where T : notnull
{
    private readonly Decision _outcome;
    private readonly T? _value;
    private readonly bool _hasValue; // a value type has no null to tell by

    private Decision(T value)
    {
        _value = value;
        _hasValue = true;
    }

    private Decision(Decision refused) => _outcome = refused;

    /// <summary>Whether no rule said no.</summary>
    public bool IsAccepted => _hasValue;

    /// <summary>Every reason to refuse; empty when accepted.</summary>
    public IReadOnlyList<Refusal> Refusals => _outcome.Refusals;

    /// <summary>The same answer without the thing.</summary>
    /// <exception cref="InvalidOperationException">This is the default value of the type, no answer at all.</exception>
    public Decision Outcome => IsAnswer ? _outcome : throw NoAnswer();

    /// <summary>What was made or returned.</summary>
    /// <exception cref="RefusedException">The command was refused.</exception>
    /// <exception cref="InvalidOperationException">This is the default value of the type, no answer at all.</exception>
    public T Value
    {
        get
        {
            _outcome.EnsureAccepted();
            return _hasValue ? _value! : throw NoAnswer();
        }
    }

    /// <summary>Accepts with what was made.</summary>
    /// <param name="value">What was made or returned.</param>
    public static implicit operator Decision<T>(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Decision<T>(value);
    }

    /// <summary>Refuses for one reason.</summary>
    /// <param name="refusal">The reason.</param>
    public static implicit operator Decision<T>(Refusal refusal) => new((Decision)refusal);

    /// <summary>Passes a refused answer on.</summary>
    /// <param name="refused">A refused answer.</param>
    /// <exception cref="ArgumentException">The answer is not a refusal, and there is nothing to return.</exception>
    public static implicit operator Decision<T>(Decision refused) => refused.IsAccepted
        ? throw new ArgumentException("An accepted decision has no value to give.", nameof(refused))
        : new Decision<T>(refused);

    /// <summary>Forgets the thing and keeps the answer.</summary>
    /// <param name="decision">The answer.</param>
    /// <exception cref="InvalidOperationException">This is the default value of the type, no answer at all.</exception>
    public static implicit operator Decision(Decision<T> decision) => decision.Outcome;

    /// <summary>Whether both answers are the same.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Decision<T> left, Decision<T> right) => left.Equals(right);

    /// <summary>Whether the answers differ.</summary>
    /// <param name="left">One answer.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Decision<T> left, Decision<T> right) => !left.Equals(right);

    /// <summary>Gives the thing when accepted.</summary>
    /// <param name="value">What was made or returned.</param>
    /// <returns>Whether the command was accepted.</returns>
    public bool TryGetValue([MaybeNullWhen(false)] out T value)
    {
        value = _value;
        return _hasValue;
    }

    /// <summary>For callers who hold that a refusal cannot happen here.</summary>
    /// <returns>What was made or returned.</returns>
    /// <exception cref="RefusedException">The command was refused.</exception>
    public T EnsureAccepted() => Value;

    /// <inheritdoc/>
    public bool Equals(Decision<T> other) => _hasValue == other._hasValue && _outcome == other._outcome && EqualityComparer<T?>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Decision<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_outcome, _value);

    /// <summary>"accepted", or the refusals in English; never the thing itself.</summary>
    public override string ToString() => IsAnswer ? _outcome.ToString() : "no answer";

    private bool IsAnswer => _hasValue || !_outcome.IsAccepted;

    private static InvalidOperationException NoAnswer() => new("The default value of Decision<T> is no answer.");
}
