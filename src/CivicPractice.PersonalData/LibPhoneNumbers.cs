using PhoneNumbers;

namespace CivicPractice.PersonalData;

/// <summary>Telephone numbers read by libphonenumber, which knows the numbering plans of the world as of its version.</summary>
/// <remarks>A range that was opened after that version was made is not known to it: bring the package up to date.</remarks>
public sealed class LibPhoneNumbers : IPhoneNumbers
{
    private static readonly PhoneNumberUtil Plans = PhoneNumberUtil.GetInstance();

    private readonly string _region;

    /// <summary>Reads numbers of everywhere, and such without a country as those of one region.</summary>
    /// <param name="region">The region, by ISO 3166-1 in capital letters, such as "CN".</param>
    /// <exception cref="ArgumentException">The region has no numbering plan.</exception>
    public LibPhoneNumbers(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (!Plans.GetSupportedRegions().Contains(region)) throw new ArgumentException("The region has no numbering plan.", nameof(region));
        _region = region;
    }

    /// <inheritdoc/>
    public bool TryRead(string? text, out PhoneNumber number)
    {
        number = default;
        // It would dial letters: a slip of the finger is not to become somebody else's number, and words about an extension would be lost.
        if (text is null || text.Any(char.IsLetter)) return false;
        try
        {
            var read = Plans.Parse(text, _region);
            // An extension has no place in E.164, and must not be lost in silence.
            return !read.HasExtension && Plans.IsValidNumber(read) && PhoneNumber.TryParse(Plans.Format(read, PhoneNumberFormat.E164), out number);
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
