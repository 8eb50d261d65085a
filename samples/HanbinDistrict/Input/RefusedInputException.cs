namespace HanbinDistrict.Input;

/// <summary>The input asks for what cannot be done, which only the replay could find out.</summary>
/// <param name="faults">What is wrong.</param>
public sealed class RefusedInputException(IReadOnlyList<Fault> faults)
    : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Fault> Faults { get; } = faults;
}
