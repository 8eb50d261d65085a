namespace CivicPractice;

/// <summary>Where a host makes ids. The domain makes none: ids are arguments.</summary>
public interface IIdSource
{
    /// <summary>A value that was never given before, preferably a version 7 UUID.</summary>
    Guid Next();
}
