namespace CivicPractice.PersonalData;

/// <summary>What a key store knows of a person's key: nothing (the default value), the key, or that it was erased.</summary>
public readonly record struct PersonKey
{
    /// <summary>A key that is kept.</summary>
    /// <param name="wrapped">The key, wrapped under a master key.</param>
    /// <exception cref="ArgumentException">The key is the default value.</exception>
    public PersonKey(ProtectedText wrapped) =>
        Wrapped = wrapped.IsDefined ? wrapped : throw new ArgumentException("The key is missing.", nameof(wrapped));

    /// <summary>The key was erased.</summary>
    public static PersonKey Erased { get; } = new() { IsErased = true };

    /// <summary>Whether the key was erased.</summary>
    public bool IsErased { get; private init; }

    /// <summary>The key, wrapped under a master key; the default value when there is none.</summary>
    public ProtectedText Wrapped { get; }

    /// <summary>Whether there is one; not the key.</summary>
    public override string ToString() => IsErased ? "erased" : Wrapped.IsDefined ? "kept" : "none";
}
