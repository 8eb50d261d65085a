namespace CivicPractice.Benchmarks.Peers;

/// <summary>Writes rows of whole numbers into a table, column by column.</summary>
internal interface IRowWriter
{
    IRowWriter Int(int? value);

    IRowWriter Long(long? value);

    void End();
}
