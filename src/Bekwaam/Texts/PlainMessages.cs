using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Texts;

/// <summary>What a form says about what was filled in: plain sentences that say what to do, in place of the framework's.</summary>
internal sealed class PlainMessages : IValidationMetadataProvider
{
    public static void Use(MvcOptions options, IStringLocalizer localizer)
    {
        options.ModelMetadataDetailsProviders.Add(new PlainMessages());
        var binding = options.ModelBindingMessageProvider;
        binding.SetValueMustNotBeNullAccessor(_ => localizer["Fill this in."]);
        binding.SetMissingBindRequiredValueAccessor(_ => localizer["Fill this in."]);
        binding.SetMissingKeyOrValueAccessor(() => localizer["Fill this in."]);
        binding.SetMissingRequestBodyRequiredValueAccessor(() => localizer["Fill this in."]);
        binding.SetValueIsInvalidAccessor(value => localizer["“{0}” cannot be used here.", value]);
        binding.SetAttemptedValueIsInvalidAccessor((value, _) => localizer["“{0}” cannot be used here.", value]);
        binding.SetNonPropertyAttemptedValueIsInvalidAccessor(value => localizer["“{0}” cannot be used here.", value]);
        binding.SetUnknownValueIsInvalidAccessor(_ => localizer["This cannot be used here."]);
        binding.SetNonPropertyUnknownValueIsInvalidAccessor(() => localizer["This cannot be used here."]);
        binding.SetValueMustBeANumberAccessor(_ => localizer["Enter a number."]);
        binding.SetNonPropertyValueMustBeANumberAccessor(() => localizer["Enter a number."]);
    }

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessage is null && rule.ErrorMessageResourceName is null && Message(rule) is { } message)
                rule.ErrorMessage = message;
        }
    }

    // The places are those that the framework fills: the field's name, then the rule's own figures.
    private static string? Message(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => Key("Fill this in."),
        EmailAddressAttribute => Key("This does not look like a mail address. It has an @ in it, such as name@example.com."),
        StringLengthAttribute { MinimumLength: > 0 } => Key("Use {2} to {1} characters."),
        StringLengthAttribute => Key("Use at most {1} characters."),
        MaxLengthAttribute => Key("Use at most {1} characters."),
        MinLengthAttribute => Key("Use at least {1} characters."),
        RangeAttribute => Key("Enter a number from {1} to {2}."),
        CompareAttribute => Key("The two are not the same."),
        _ => null,
    };
}
