using CivicPractice.EntityFrameworkCore.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>What every context of the roots needs besides its provider.</summary>
internal static class CivicPracticeOptions
{
    /// <summary>Lets EF make roots without their constructors.</summary>
    public static DbContextOptionsBuilder UseCivicPractice(this DbContextOptionsBuilder options) =>
        options.ReplaceService<IConstructorBindingFactory, UninitializedBinding>();
}
