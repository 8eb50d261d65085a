namespace CivicPractice.Domain.Tests.Support;

/// <summary>Causes of ledger lines, told apart by number.</summary>
public static class Causes
{
    public static Guid Cause(int number) => new(number, 0x0ca, 0x5e5, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
