namespace CivicPractice.PersonalData;

/// <summary>The port to whoever knows the numbering plans of the world (电话号码校验), such as CivicPractice.PersonalData.</summary>
/// <remarks>Safe for concurrent use.</remarks>
public interface IPhoneNumbers
{
    /// <summary>Reads a number as people write it: with or without country, in groups, with wide digits; not with letters or words about it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="number">The number in its one way of writing; the default value when the answer is <see langword="false"/>.</param>
    /// <returns>Whether it is a number that can have been given out, and no extension (分机) stands behind it.</returns>
    bool TryRead(string? text, out PhoneNumber number);
}
