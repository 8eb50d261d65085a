namespace CivicPractice.Records;

/// <summary>The district's own numbers for service records. How long they are kept stands with <see cref="PersonalData.PersonalDataRules.Retention"/>.</summary>
public sealed record RecordRules
{
    /// <summary>Within how many working days after its end service is to be recorded, at least 1; 10 where the district says nothing (志愿服务记录与证明出具办法 art. 11, R10).</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int WithinWorkingDays
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10;
}
