#pragma warning disable CA1032, CA1064 // Nobody but the endpoint sees it.
namespace CivicPractice.AspNetCore.Concurrency;

/// <summary>Whether a command would be accepted cannot be asked: it takes several steps.</summary>
internal sealed class SeveralStepsException : Exception;

/// <summary>An aggregate is stored in another version than the caller expects.</summary>
internal sealed class ChangedMeanwhileException(long version) : Exception
{
    /// <summary>The version that is stored; 0 for none.</summary>
    public long Version => version;
}
